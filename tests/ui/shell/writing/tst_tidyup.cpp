// Tidying up from the menu: the list of changes, kinds left out, one undo step, and the list following the text.
#include "shell/writing/tidyup.h"

#include "article/articlejson.h"
#include "editor/pane/richtextedit.h"
#include "shell/writing/tidydialog.h"
#include "support/accessible.h"
#include "support/testprogram.h"

#include <QMainWindow>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTreeWidget>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

Paragraph paragraph(const QString &words) { return {.runs = words.isEmpty() ? Runs() : Runs{Run{words}}}; }

QByteArray shown(const Blocks &body)
{
    Article article;
    article.body = body;
    return NormalArticle(article).json();
}

const Blocks messy{paragraph(u"　　你好,世界。"_s), Paragraph(), paragraph(u"一、标题"_s), paragraph(u"正文。"_s)};

} // namespace

class TidyUpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QMainWindow>();
        m_body = new RichTextEdit;
        m_window->setCentralWidget(m_body);
        m_tidy = new TidyUp(*m_body, m_window.get());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_body->setBody(messy);
    }

    void changesInOneStep()
    {
        QTest::keyClick(m_window.get(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(dialog());
        QVERIFY(dialog()->isVisible());
        QVERIFY(!dialog()->isModal());
        QCOMPARE(shown(m_body->body()), shown(messy)); // only shown so far
        QCOMPARE(test::namelessControls(*dialog()), QStringList());
        button()->click();
        QCOMPARE(shown(m_body->body()),
                 shown({paragraph(u"你好，世界。"_s), Heading{2, {}, {Run{u"一、标题"_s}}}, paragraph(u"正文。"_s)}));
        QVERIFY(!dialog()->isVisible());
        m_body->undo();
        QCOMPARE(shown(m_body->body()), shown(messy));
        QVERIFY(!m_body->document()->isUndoAvailable());
    }

    void listsChangesByKind()
    {
        m_tidy->action()->trigger();
        QStringList rows;
        for (int i = 0; i < tree()->topLevelItemCount(); ++i) {
            const QTreeWidgetItem *kind = tree()->topLevelItem(i);
            QVERIFY(kind->text(0).startsWith(tidyKindLabel(TidyKind(kind->data(0, Qt::UserRole).toInt()))));
            for (int j = 0; j < kind->childCount(); ++j)
                rows << kind->child(j)->text(0) + u'|' + kind->child(j)->text(1);
        }
        QCOMPARE(rows, (QStringList{u"(empty)|(removed)"_s, u"□□你好,世界。|你好,世界。"_s, u"一、标题|一、标题 (heading)"_s,
                                    u"你好,世界。|你好，世界。"_s}));
    }

    void leavesOutWhatIsUnticked()
    {
        m_tidy->action()->trigger();
        while (QTreeWidgetItem *next = firstTicked()) {
            const int before = ticked();
            tree()->setCurrentItem(next);
            tree()->setFocus();
            QTest::keyClick(tree(), Qt::Key_Space);
            QTRY_COMPARE(ticked(), before - 1);
        }
        QTRY_VERIFY(!button()->isEnabled());
        tree()->topLevelItem(0)->setCheckState(0, Qt::Checked);
        QTRY_VERIFY(button()->isEnabled());
        button()->click();
        QCOMPARE(shown(m_body->body()), shown({messy[0], messy[2], messy[3]}));
    }

    void followsTheText()
    {
        m_tidy->action()->trigger();
        QCOMPARE(tree()->topLevelItemCount(), 4);
        m_body->changeBody({paragraph(u"好。"_s), Paragraph()});
        QTRY_COMPARE(tree()->topLevelItemCount(), 1);
        m_body->changeBody({paragraph(u"好。"_s)});
        QTRY_COMPARE(tree()->topLevelItemCount(), 0);
        QVERIFY(!button()->isEnabled());
        // what is applied is what stands there by then
        m_body->changeBody({paragraph(u"好,好。"_s)});
        QTRY_VERIFY(button()->isEnabled());
        m_body->changeBody({paragraph(u"好, 好, 好。"_s)});
        button()->click();
        QCOMPARE(shown(m_body->body()), shown({paragraph(u"好，好，好。"_s)}));
    }

    void goesToThePlace()
    {
        m_tidy->action()->trigger();
        QSignalSpy wanted(dialog(), &TidyDialog::placeWanted);
        QTreeWidgetItem *heading = tree()->topLevelItem(2)->child(0);
        tree()->setCurrentItem(heading);
        tree()->setFocus();
        QTest::keyClick(tree(), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(m_body->textCursor().block().text(), u"一、标题"_s);
    }

    void saysWhenThereIsNothing()
    {
        m_body->setBody({paragraph(u"好。"_s)});
        QSignalSpy remarks(m_tidy, &TidyUp::remarked);
        m_tidy->action()->trigger();
        QCOMPARE(remarks.size(), 1);
        QVERIFY(!dialog());
    }

    void leavesReadOnlyTextAlone()
    {
        m_body->setReadOnly(true);
        m_tidy->action()->trigger();
        QVERIFY(!dialog());
    }

private:
    TidyDialog *dialog() const { return m_window->findChild<TidyDialog *>(); }
    QTreeWidget *tree() const { return dialog()->findChild<QTreeWidget *>(); }
    QPushButton *button() const
    {
        for (auto *each : dialog()->findChildren<QPushButton *>())
            if (each->text() == u"&Tidy up"_s)
                return each;
        return nullptr;
    }
    QTreeWidgetItem *firstTicked() const
    {
        for (int i = 0; i < tree()->topLevelItemCount(); ++i)
            if (tree()->topLevelItem(i)->checkState(0) == Qt::Checked)
                return tree()->topLevelItem(i);
        return nullptr;
    }
    int ticked() const
    {
        int count = 0;
        for (int i = 0; i < tree()->topLevelItemCount(); ++i)
            count += tree()->topLevelItem(i)->checkState(0) == Qt::Checked;
        return count;
    }

    std::unique_ptr<QMainWindow> m_window;
    RichTextEdit *m_body = nullptr;
    TidyUp *m_tidy = nullptr;
};

GAOQIAN_TEST_WIDGETS(TidyUpTest)
#include "tst_tidyup.moc"
