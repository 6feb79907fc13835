// Taking files in from the window: what is asked, what is said, and that the window goes on working meanwhile.
#include "shell/imports/importcontroller.h"

#include "intakereport/intakereportpanel.h"
#include "shell/imports/intakereportcontroller.h"
#include "store/articlestore.h"
#include "support/testprogram.h"
#include "support/writingwindow.h"

#include <QDialog>
#include <QDialogButtonBox>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class ImportControllerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desktop = std::make_unique<ScratchDesktop>();
        QVERIFY(m_desktop->makeNewsroom(false).ok());
        m_window = std::make_unique<WritingWindow>(*m_desktop, u"陶然"_s);
        m_arrivals = new IntakeReportController(*m_window->newsroom, m_window->session, *m_window->story, m_window->body(),
                                                *m_window->history, *m_window->notices, m_window.get());
        m_import = new ImportController(*m_window->newsroom, *m_arrivals, *m_window->notices, m_desktop->dialogs, m_window.get());
        m_import->setOwner(m_desktop->personId(u"陶然"_s));
    }

    void cleanup()
    {
        QVERIFY(m_desktop->dialogs.allAnswersUsed());
        delete m_import;
        m_window.reset();
        m_desktop.reset();
    }

    void oneFileIsOpened()
    {
        QSignalSpy wanted(m_import, &ImportController::storyWanted);
        m_desktop->dialogs.willOpenFiles({file(u"a.txt"_s, "云溪桥头添了一盏长明灯\n\n傍晚，灯亮了。\n")});
        answerDialog(true);
        m_import->importFiles();
        QTRY_COMPARE(wanted.size(), 1);
        const auto record = m_window->newsroom->articles().load(wanted.first().first().toString());
        QVERIFY(record.ok());
        QCOMPARE(record->article->title, u"云溪桥头添了一盏长明灯"_s);
        QCOMPARE(record->ownerId, m_desktop->personId(u"陶然"_s));
        QVERIFY(m_window->notices->isEmpty());
    }

    void aFolderComesInBesideTheWriting()
    {
        QVERIFY(QDir(m_desktop->path({})).mkpath(u"来稿"_s));
        for (int i = 0; i < 60; ++i)
            file(u"来稿/%1.txt"_s.arg(i), "来稿\n\n傍晚，灯亮了。\n");
        file(u"来稿/坏.json"_s, "{");
        file(u"来稿/图.png"_s, "x");
        m_desktop->dialogs.willChooseFolder(m_desktop->path(u"来稿"_s));
        answerDialog(true);
        QSignalSpy added(m_import, &ImportController::storiesAdded);
        m_import->importFolder();
        const QRegularExpression progress(u"^Taking in [0-9]+ of 61"_s);
        QTRY_VERIFY(m_window->noticeText(u"import"_s).contains(progress)); // and the window is not held up
        QTRY_VERIFY_WITH_TIMEOUT(
            !m_import->isRunning() &&
                m_window->noticeText(u"import"_s).startsWith(u"60 story(s) taken in. 坏.json was not taken in: "_s),
            30'000);
        QVERIFY(added.size() > 0);
        QCOMPARE(m_arrivals->panel()->model().arrivals().size(), 61);
        QSignalSpy shown(m_arrivals, &IntakeReportController::panelWanted);
        m_window->press(u"import"_s, u"Show…"_s);
        QCOMPARE(shown.size(), 1);
    }

    void aBadFileIsNamed()
    {
        answerDialog(true);
        m_import->importPaths({file(u"坏.json"_s, "{")});
        QTRY_VERIFY(m_window->noticeText(u"import"_s).startsWith(u"坏.json was not taken in: "_s));
        QCOMPARE(m_window->newsroom->articles().count({}).value(), 0);
    }

    void cancelledTakesNothing()
    {
        answerDialog(false);
        m_import->importPaths({file(u"a.txt"_s, "甲\n\n一。\n")});
        QTRY_VERIFY(m_isAnswered);
        QVERIFY(!m_import->isRunning());
        QCOMPARE(m_window->newsroom->articles().count({}).value(), 0);
    }

    void stopping()
    {
        QStringList paths;
        for (int i = 0; i < 60; ++i)
            paths << file(u"%1.txt"_s.arg(i), "来稿\n\n傍晚，灯亮了。\n");
        answerDialog(true);
        m_import->importPaths(paths);
        QTRY_VERIFY(m_import->isRunning());
        m_window->press(u"import"_s, u"Stop"_s);
        QTRY_VERIFY(!m_import->isRunning());
        QVERIFY(m_window->newsroom->articles().count({}).value() < 60);
    }

    void nothingToTakeIsSaid()
    {
        QVERIFY(QDir(m_desktop->path({})).mkpath(u"空"_s));
        m_import->importPaths({m_desktop->path(u"空"_s)});
        QTRY_COMPARE(m_desktop->dialogs.shown().size(), 1);
    }

private:
    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_desktop->path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    /// Answers the question how files are to be taken in, when it stands.
    void answerDialog(bool accept)
    {
        m_isAnswered = false;
        auto *looking = new QTimer(m_window.get());
        connect(looking, &QTimer::timeout, this, [this, looking, accept] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return; // it comes when the channels are there
            looking->deleteLater();
            m_isAnswered = true;
            accept ? dialog->accept() : dialog->reject();
        });
        looking->start(0);
    }

    std::unique_ptr<ScratchDesktop> m_desktop;
    std::unique_ptr<WritingWindow> m_window;
    IntakeReportController *m_arrivals = nullptr;
    ImportController *m_import = nullptr;
    bool m_isAnswered = false;
};

GAOQIAN_TEST_WIDGETS(ImportControllerTest)
#include "tst_importcontroller.moc"
