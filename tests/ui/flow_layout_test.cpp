// SPDX-License-Identifier: MIT
#include "ui/panels/flow_layout.h"

#include <QTest>
#include <QWidget>

namespace taxo::ui {

class FlowLayoutTest : public QObject {
    Q_OBJECT

    /// Three of 100 x 20 pixels, 10 apart.
    struct Three {
        QWidget box;
        FlowLayout* layout = new FlowLayout(&box);
        QList<QWidget*> parts;

        Three() {
            layout->setContentsMargins(0, 0, 0, 0);
            layout->setSpacing(10);
            for (int i = 0; i < 3; ++i) {
                auto* const part = new QWidget(&box);
                part->setFixedSize(100, 20);
                layout->addWidget(part);
                parts += part;
            }
        }

        void show(int width) {
            box.resize(width, 200);
            box.show();
            layout->activate();
        }
    };

private Q_SLOTS:

    void whatHasNoRoomGoesIntoTheNextLine() {
        Three three;
        three.show(320);
        QCOMPARE(three.parts[2]->pos(), QPoint(220, 0));
        QCOMPARE(three.layout->heightForWidth(320), 20);
        three.show(319);
        QCOMPARE(three.parts[1]->pos(), QPoint(110, 0));
        QCOMPARE(three.parts[2]->pos(), QPoint(0, 30));
        QCOMPARE(three.layout->heightForWidth(319), 50);
        QCOMPARE(three.layout->heightForWidth(50), 80);
        QCOMPARE(three.layout->minimumSize().width(), 100);
    }

    void whatIsLowerStandsInTheMiddleOfItsLine() {
        Three three;
        three.parts[1]->setFixedSize(100, 10);
        three.show(320);
        QCOMPARE(three.parts[0]->pos(), QPoint(0, 0));
        QCOMPARE(three.parts[1]->pos(), QPoint(110, 5));
    }

    void whatWantsToBeWideTakesTheRestOfItsLine() {
        Three three;
        QWidget* const field = three.parts[2];
        field->setMinimumSize(100, 20);
        field->setMaximumSize(160, 20);
        field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        three.show(340);
        QCOMPARE(field->geometry(), QRect(220, 0, 120, 20));
        three.show(600);
        QCOMPARE(field->width(), 160);
        three.show(315);
        QCOMPARE(field->geometry(), QRect(0, 30, 160, 20));
    }

    void whatIsHiddenTakesNoRoom() {
        Three three;
        three.parts[0]->hide();
        three.show(210);
        QCOMPARE(three.parts[1]->pos(), QPoint(0, 0));
        QCOMPARE(three.parts[2]->pos(), QPoint(110, 0));
        QCOMPARE(three.layout->heightForWidth(210), 20);
    }

    void fromTheRightWhereTextDoes() {
        Three three;
        three.box.setLayoutDirection(Qt::RightToLeft);
        three.show(320);
        QCOMPARE(three.parts[0]->pos(), QPoint(220, 0));
    }
};

} // namespace taxo::ui

QTEST_MAIN(taxo::ui::FlowLayoutTest)
#include "flow_layout_test.moc"
