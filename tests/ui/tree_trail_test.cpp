// SPDX-License-Identifier: MIT
#include "core/tree/newick.h"
#include "core/tree/tree_names.h"
#include "ui/panels/tree_trail.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QTest>
#include <QToolButton>

namespace taxo::ui {

class TreeTrailTest : public QObject {
    Q_OBJECT

    /// Beside a label that takes what room it needs.
    struct Beside {
        QWidget box;
        QHBoxLayout* row = new QHBoxLayout(&box);
        TreeTrail* trail = new TreeTrail;
        QLabel* label = new QLabel;

        Beside() {
            row->addWidget(label);
            row->addWidget(trail, 1);
            box.resize(600, 60);
            box.show();
        }

        /// As it stands in the row; what was thrown away is not in it.
        QStringList steps() const {
            QStringList texts;
            for (int i = 0; i < trail->layout()->count(); ++i) {
                const auto* const step =
                    qobject_cast<QToolButton*>(trail->layout()->itemAt(i)->widget());
                if (step != nullptr) {
                    texts << step->text();
                }
            }
            return texts;
        }
    };

    const Tree m_tree = readNewickText("(((Bears)Carnivores)Mammals,Birds)Life;", "t")->tree;

    NodeId bears() const { return TreeNames(m_tree).find("Bears").at(0).node; }

private Q_SLOTS:

    void theLineageIsThereFromTheRoot() {
        Beside beside;
        beside.trail->setPlace(m_tree, bears());
        QCOMPARE(beside.steps(),
                 QStringList({QStringLiteral("Life"),
                              QStringLiteral("Mammals"),
                              QStringLiteral("Carnivores"),
                              QStringLiteral("Bears")}));
    }

    void whereThereIsLittleRoomTheStepsNearestToTheRootAreLeftOut() {
        Beside beside;
        beside.trail->setPlace(m_tree, bears());
        beside.box.resize(160, 60);
        QTRY_VERIFY(beside.steps().size() < 4);
        QCOMPARE(beside.steps().last(), QStringLiteral("Bears"));
    }

    /// A new step is shown when events are seen to, which lays out all around it: steps that would
    /// be thrown away by that are the ones Qt is at work on.
    void aStepThatQtIsAboutToShowIsNotThrownAwayUnderneathIt() {
        Beside beside;
        QTest::qWait(0);
        beside.trail->setPlace(m_tree, bears());
        const QPointer<QToolButton> step = beside.trail->findChild<QToolButton*>();
        beside.label->setText(QString(60, u'x')); // the trail will be narrower
        beside.row->activate();
        QVERIFY(!step.isNull());
        QTRY_VERIFY(beside.steps().size() < 4);
    }
};

} // namespace taxo::ui

QTEST_MAIN(taxo::ui::TreeTrailTest)
#include "tree_trail_test.moc"
