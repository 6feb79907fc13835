// Pictures on their way into the newsroom: what it takes stays, what it refuses goes out of the text again and is said.
#include "shell/insert/picturekeeper.h"

#include "intake/pictures/pictureintake.h"
#include "shell/insert/pictureshelf.h"
#include "store/assetstore.h"
#include "support/png.h"
#include "support/testprogram.h"
#include "support/verifyok.h"
#include "support/writingwindow.h"

#include <QFile>
#include <QSignalSpy>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class PictureKeeperTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desktop = std::make_unique<ScratchDesktop>();
        QVERIFY(m_desktop->makeNewsroom().ok());
        m_window = std::make_unique<WritingWindow>(*m_desktop, u"陶然"_s);
        m_keeper =
            std::make_unique<PictureKeeper>(m_window->session, m_window->body(), m_window->story->pictures(), *m_window->notices);
        m_story = addStory(*m_desktop);
        m_window->session.visit(m_story);
        QTRY_VERIFY(m_window->session.isOpen());
    }

    void cleanup()
    {
        m_keeper.reset();
        m_window.reset();
        m_desktop.reset();
    }

    void whatTheNewsroomTakesStays()
    {
        const Asset picture = red();
        QSignalSpy kept(m_keeper.get(), &PictureKeeper::kept);
        m_keeper->keep({picture});
        m_window->body().insertBlocks({Figure{picture.hash, {}, {}, 0}});
        QTRY_COMPARE(kept.size(), 1);
        QCOMPARE(figures(), QStringList{picture.hash});
        QTRY_COMPARE(assetsOf(savedStory(*m_desktop, m_story)), QStringList{picture.hash});
        QVERIFY(m_desktop->secondLook()->assets().get(picture.hash).ok());
        QVERIFY(m_window->notices->isEmpty());
    }

    void whatItRefusesGoesOutAgain()
    {
        const Asset good = red();
        m_keeper->keep({good});
        m_window->body().insertBlocks({Figure{good.hash, {}, {}, 0}});
        const Asset bad = refusedOne();
        m_keeper->keep({good, bad}); // the good one stood there before
        m_window->body().insertBlocks({Figure{bad.hash, {}, {}, 0}});
        m_window->type(u"接着写。"_s);
        QTRY_VERIFY(!m_window->notices->isEmpty());
        QVERIFY(m_window->noticeText(u"pictures-refused"_s).contains(bad.hash)); // why
        QCOMPARE(figures(), QStringList{good.hash});
        QVERIFY(plainText(m_window->body().body()).endsWith(u"接着写。"_s));
        QTRY_COMPARE(assetsOf(savedStory(*m_desktop, m_story)), QStringList{good.hash});
    }

    /// A file that cannot be written just now is no refusal: picture and text wait together.
    void whatCannotBeSavedJustNowStays()
    {
        const Asset picture = red();
        QVERIFY(QFile::rename(m_desktop->newsroomPath(), m_desktop->path(u"away"_s)));
        m_keeper->keep({picture});
        m_window->body().insertBlocks({Figure{picture.hash, u"渡口"_s, {}, 0}});
        m_window->type(u"接着写。"_s);
        QTRY_VERIFY(m_window->session.isFailing() && m_window->session.isKeptAside());
        QCoreApplication::processEvents();
        QCOMPARE(figures(), QStringList{picture.hash});
        QVERIFY(m_window->noticeText(u"pictures-refused"_s).isEmpty());
        QVERIFY(QFile::rename(m_desktop->path(u"away"_s), m_desktop->newsroomPath()));
        VERIFY_OK(m_window->session.flush());
        QCOMPARE(assetsOf(savedStory(*m_desktop, m_story)), QStringList{picture.hash});
        QVERIFY(m_desktop->secondLook()->assets().get(picture.hash).ok());
    }

    void whatStoodThereBeforeComesBack()
    {
        const Asset good = red();
        m_keeper->keep({good});
        m_window->body().insertBlocks({Figure{good.hash, u"渡口"_s, {}, 40}});
        const Asset bad = refusedOne();
        m_keeper->keep({bad});
        m_keeper->noteBefore(bad.hash, Figure{good.hash, {}, {}, 0});
        Blocks body = m_window->body().body();
        for (Block &block : body) {
            if (auto *figure = block.as<Figure>())
                figure->asset = bad.hash;
        }
        m_window->body().changeBody(body);
        QCOMPARE(figures(), QStringList{bad.hash});
        QTRY_COMPARE(figures(), QStringList{good.hash});
    }

    void anotherStoryIsLeftAlone()
    {
        const Asset bad = refusedOne();
        const QString other = addStory(*m_desktop);
        std::promise<void> mayEnd;
        m_window->session.thread().write<int>([end = mayEnd.get_future().share()](const auto &) -> Result<int> {
            end.wait();
            return 0;
        });
        m_keeper->keep({bad});
        m_window->body().insertBlocks({Figure{bad.hash, {}, {}, 0}});
        mayEnd.set_value();
        VERIFY_OK(m_window->session.open(other)); // before its answer is heard
        const Article before = m_window->session.article();
        QTRY_VERIFY(!m_window->notices->isEmpty());
        QCOMPARE(m_window->body().body(), before.body);
    }

private:
    static Asset red()
    {
        const auto asset = takeInPicture(png(Qt::red, {40, 30}));
        if (!asset)
            qFatal("no picture");
        return *asset;
    }
    /// Its bytes are not what its name says.
    static Asset refusedOne()
    {
        Asset asset = *takeInPicture(png(Qt::blue, {40, 30}));
        asset.bytes.append('x');
        return asset;
    }
    QStringList figures() const
    {
        Article shown;
        shown.body = m_window->body().body();
        return assetsOf(shown);
    }

    std::unique_ptr<ScratchDesktop> m_desktop;
    std::unique_ptr<WritingWindow> m_window;
    std::unique_ptr<PictureKeeper> m_keeper;
    QString m_story;
};

GAOQIAN_TEST_WIDGETS(PictureKeeperTest)
#include "tst_picturekeeper.moc"
