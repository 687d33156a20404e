// SPDX-License-Identifier: MIT
#include "ui/scene/map_legend.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <vector>

namespace taxo::ui {

class MapLegendTest : public QObject {
    Q_OBJECT

    using Hidden = std::vector<std::uint8_t>;

    std::unique_ptr<MapLegend> m_legend;

    QRect rowRect(int row) { return m_legend->visualRect(m_legend->model()->index(row, 0)); }

private Q_SLOTS:

    void init() {
        m_legend = std::make_unique<MapLegend>();
        m_legend->setEntries({{QStringLiteral("Parus"), Qt::blue, 1234, true},
                              {QStringLiteral("Sitta"), Qt::green, 5, true},
                              {QStringLiteral("unknown"), Qt::gray, 1, false}});
        m_legend->resize(240, 160);
        m_legend->show();
        QVERIFY(QTest::qWaitForWindowActive(m_legend.get()));
        m_legend->setFocus();
    }

    void theListIsASoundModel() {
        const QAbstractItemModelTester tester(
            m_legend->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_legend->setHidden({0, 1, 0});
        m_legend->setEntries({});
        QCOMPARE(m_legend->model()->rowCount(), 0);
        m_legend->setEntries({{QStringLiteral("Corvus"), Qt::black, 3, true}});
        QCOMPARE(m_legend->model()->rowCount(), 1);
    }

    void countsStandBesideNames() {
        const auto* const model = m_legend->model();
        QCOMPARE(model->rowCount(), 3);
        QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("Parus"));
        QCOMPARE(model->index(0, 1).data().toString(), QLocale().toString(1234));
        QVERIFY(model->index(0, 0).data(Qt::FontRole).value<QFont>().italic());
        QVERIFY(!model->index(2, 0).data(Qt::FontRole).value<QFont>().italic());
    }

    void spaceLeavesAnEntryOut() {
        QSignalSpy spy(m_legend.get(), &MapLegend::hiddenChanged);
        m_legend->setCurrentIndex(m_legend->model()->index(1, 0));
        QTest::keyClick(m_legend.get(), Qt::Key_Space);
        QCOMPARE(m_legend->isHidden(), (Hidden{0, 1, 0}));
        QTest::keyClick(m_legend.get(), Qt::Key_Space);
        QCOMPARE(m_legend->isHidden(), (Hidden{0, 0, 0}));
        QCOMPARE(spy.count(), 2);
    }

    void aDoubleClickShowsAnEntryAloneAndThenAll() {
        QSignalSpy spy(m_legend.get(), &MapLegend::hiddenChanged);
        const QPoint at = rowRect(0).center();
        QTest::mouseClick(m_legend->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(m_legend->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(m_legend->isHidden(), (Hidden{0, 1, 1}));
        QCOMPARE(spy.count(), 1);
        m_legend->setCurrentIndex(m_legend->model()->index(0, 0));
        QTest::keyClick(m_legend.get(), Qt::Key_Return);
        QCOMPARE(m_legend->isHidden(), (Hidden{0, 0, 0}));
    }

    void whatIsHiddenIsSetAtOnce() {
        QSignalSpy spy(m_legend.get(), &MapLegend::hiddenChanged);
        m_legend->setHidden({1, 0, 1});
        QCOMPARE(m_legend->isHidden(), (Hidden{1, 0, 1}));
        QCOMPARE(spy.count(), 1);
        m_legend->setHidden({1, 0, 1});
        QCOMPARE(spy.count(), 1);
        QCOMPARE(m_legend->textOf(0), QStringLiteral("Parus"));
    }

    void newEntriesAreAllShown() {
        m_legend->showAlone(2);
        m_legend->setEntries({{QStringLiteral("Corvus"), Qt::black, 3, true}});
        QCOMPARE(m_legend->isHidden(), (Hidden{0}));
    }
};

} // namespace taxo::ui

QTEST_MAIN(taxo::ui::MapLegendTest)
#include "map_legend_test.moc"
