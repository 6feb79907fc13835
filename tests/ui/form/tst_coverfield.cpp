// The cover and its crops: geometry that never leaves the picture nor its shape, a frame moved by mouse and keyboard, one edit a
// step.
#include "form/coverfield.h"

#include "form/cropframe.h"
#include "form/cropview.h"
#include "support/testprogram.h"

#include <QComboBox>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

QImage picture(int width, int height)
{
    QImage made(width, height, QImage::Format_RGB32);
    made.fill(Qt::darkGreen);
    return made;
}

struct Field : CoverField {
    QSignalSpy edits{this, &CoverField::edited};

    Field()
    {
        setPictures({{u"aa"_s, picture(300, 200)}, {u"bb"_s, picture(300, 200)}});
        resize(320, 400);
        show();
        activateWindow();
    }

    void drag(const QPointF &from, const QPointF &to)
    {
        QTest::mousePress(cropView(), Qt::LeftButton, {}, from.toPoint());
        QTest::mouseMove(cropView(), ((from + to) / 2).toPoint());
        QTest::mouseMove(cropView(), to.toPoint());
        QTest::mouseRelease(cropView(), Qt::LeftButton, {}, to.toPoint());
    }
};

} // namespace

class TestCoverField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void framesStayWithinThePictureAndInShape()
    {
        QRandomGenerator random(5);
        const auto real = [&random](qreal most) { return random.generateDouble() * most; };
        for (int run = 0; run < 2000; ++run) {
            const QSizeF size(1 + random.bounded(4000), 1 + random.bounded(4000));
            const qreal ratio = run % 2 ? 2.35 : 1;
            QRectF frame = largestFrame(size, ratio);
            for (int step = 0; step < 8; ++step) {
                switch (random.bounded(3)) {
                case 0:
                    frame = movedFrame(frame, {real(2000) - 1000, real(2000) - 1000}, size);
                    break;
                case 1:
                    frame =
                        resizedFrame(frame, Qt::Corner(random.bounded(4)), {real(6000) - 1000, real(6000) - 1000}, size, ratio);
                    break;
                default:
                    frame = scaledFrame(frame, 0.5 + real(1), size, ratio);
                }
                QVERIFY(QRectF(QPointF(), size).adjusted(-0.01, -0.01, 0.01, 0.01).contains(frame));
                QVERIFY(qAbs(frame.width() / frame.height() - ratio) < 0.001);
                const Crop crop = cropOf(frame, size, ratio);
                QVERIFY(crop.isNull() || (crop.left >= 0 && crop.top >= 0 && crop.height > 0 && crop.left + crop.width <= 1000 &&
                                          crop.top + crop.height <= 1000));
                // A crop that is shown and taken again is the same frame, to a thousandth or two.
                const QRectF again = frameOf(crop, size, ratio);
                QVERIFY(qAbs(again.center().x() - frame.center().x()) <= size.width() * 0.002 + 0.01);
                QVERIFY(qAbs(again.center().y() - frame.center().y()) <= size.height() * 0.002 + 0.01);
            }
        }
    }

    void aCropOfAnotherShapeIsFitted()
    {
        const QRectF frame = frameOf({0, 0, 1000, 1000}, {300, 200}, 2.35);
        QCOMPARE(frame.width(), 300.0);
        QVERIFY(qAbs(frame.center().y() - 100) < 0.01);
        QVERIFY(cropOf(largestFrame({300, 200}, 1), {300, 200}, 1).isNull());
    }

    void cropsAreThereWithACoverOnly()
    {
        Field field;
        QVERIFY(!field.wideButton()->isVisible());
        field.setCover({u"aa"_s, {}, {}});
        QVERIFY(field.wideButton()->isVisible());
        QVERIFY(field.squareButton()->isVisible());
        field.setCover({u"lost"_s, {}, {}});
        QVERIFY(!field.wideButton()->isVisible());
        QCOMPARE(field.pictures()->currentText(), u"A picture that the story does not show"_s);
        QCOMPARE(field.edits.count(), 0);
    }

    void theFrameIsMovedByMouse()
    {
        Field field;
        field.setCover({u"aa"_s, {}, {}});
        field.squareButton()->click();
        QVERIFY(field.cropView()->isVisible());
        QVERIFY(field.cropView()->crop().isNull());
        const QRectF before = field.cropView()->frame();
        field.drag(before.center(), before.center() + QPointF(-500, 0));
        QCOMPARE(field.edits.count(), 1);
        QCOMPARE(field.cover().square.left, 0);
        QCOMPARE(field.cover().square.height, 1000);
        QVERIFY(field.cover().wide.isNull());

        const QRectF left = field.cropView()->frame();
        field.drag(left.bottomRight(), left.center());
        QCOMPARE(field.edits.count(), 2);
        QVERIFY(qAbs(field.cover().square.height - 500) < 20);
        QCOMPARE(field.cover().square.top, 0);

        QTest::mouseClick(field.cropView(), Qt::LeftButton, {}, field.cropView()->frame().center().toPoint());
        QCOMPARE(field.edits.count(), 2); // Nothing moved.
        field.resetButton()->click();
        QVERIFY(field.cover().square.isNull());
        QCOMPARE(field.edits.count(), 3);
    }

    void theFrameIsMovedByKeyboard()
    {
        Field field;
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.setCover({u"aa"_s, {}, {}});
        field.wideButton()->setFocus();
        QTest::keyClick(field.wideButton(), Qt::Key_Space);
        QVERIFY(field.cropView()->hasFocus());
        QTest::keyClick(field.cropView(), Qt::Key_Minus);
        const Crop smaller = field.cover().wide;
        QVERIFY(smaller.width < 1000 && smaller.width > 900);
        QTest::keyClick(field.cropView(), Qt::Key_Up);
        QVERIFY(field.cover().wide.top < smaller.top);
        QTest::keyClick(field.cropView(), Qt::Key_Up, Qt::ShiftModifier);
        QTest::keyClick(field.cropView(), Qt::Key_Up, Qt::ShiftModifier);
        QTest::keyClick(field.cropView(), Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(field.cover().wide.top, 0);
        const auto edits = field.edits.count();
        QTest::keyClick(field.cropView(), Qt::Key_Up); // It goes no further: no edit.
        QCOMPARE(field.edits.count(), edits);
        QVERIFY(!field.cropView()->accessibleDescription().isEmpty());
        QTest::keyClick(field.cropView(), Qt::Key_Escape);
        QVERIFY(!field.cropView()->isVisible());
        QVERIFY(field.wideButton()->hasFocus());
        QVERIFY(!field.wideButton()->isChecked());
    }

    void aDragIsTakenBackByEscape()
    {
        Field field;
        field.setCover({u"aa"_s, {}, {}});
        field.squareButton()->click();
        const QPoint middle = field.cropView()->frame().center().toPoint();
        QTest::mousePress(field.cropView(), Qt::LeftButton, {}, middle);
        QTest::mouseMove(field.cropView(), middle + QPoint(20, 0));
        QVERIFY(!field.cover().square.isNull());
        QTest::keyClick(field.cropView(), Qt::Key_Escape);
        QTest::mouseRelease(field.cropView(), Qt::LeftButton, {}, middle);
        QVERIFY(field.cover().square.isNull());
        QCOMPARE(field.edits.count(), 0);
    }

    void anotherCoverBeginsUncropped()
    {
        Field field;
        field.setCover({u"bb"_s, {0, 0, 500, 500}, {0, 0, 400, 600}});
        field.wideButton()->click();
        QTest::keyClick(field.pictures(), Qt::Key_Up);
        QCOMPARE(field.cover(), (Cover{u"aa"_s, {}, {}}));
        QCOMPARE(field.edits.count(), 1);
        QVERIFY(!field.cropView()->isVisible());
        QTest::keyClick(field.pictures(), Qt::Key_Home);
        QCOMPARE(field.cover(), Cover());
    }

    void undoComesBackIntoAnOpenFrame()
    {
        Field field;
        field.setCover({u"aa"_s, {}, {}});
        field.squareButton()->click();
        const QRectF before = field.cropView()->frame();
        QTest::keyClick(field.cropView(), Qt::Key_Left, Qt::ShiftModifier);
        field.setCover({u"aa"_s, {}, {}});
        QCOMPARE(field.cropView()->frame(), before);
        QVERIFY(field.cropView()->isVisible());
    }

    void theFullPictureIsAskedForOnlyToCropIt()
    {
        Field field;
        QStringList asked;
        field.setPictureSource([&asked](const QString &hash) {
            asked += hash;
            return picture(3000, 2000);
        });
        field.setCover({u"bb"_s, {}, {}});
        QCOMPARE(asked, QStringList());
        field.wideButton()->click();
        QCOMPARE(asked, QStringList{u"bb"_s});
    }
};

GAOQIAN_TEST_WIDGETS(TestCoverField)
#include "tst_coverfield.moc"
