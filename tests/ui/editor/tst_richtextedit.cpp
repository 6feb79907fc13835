#include <QTest>
class RichTextEditTest : public QObject { Q_OBJECT };
QTEST_MAIN(RichTextEditTest)
#include "tst_richtextedit.moc"
