// Features are there for those that are made after them, to the last moment; and what they remark goes to the status bar.
#include "shell/frame/features.h"

#include "support/testprogram.h"

#include <QMainWindow>
#include <QStatusBar>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

class Feature : public QObject {
    Q_OBJECT

public:
    Feature(const QString &name, QStringList &gone, QObject *parent) : QObject(parent), m_name(name), m_gone(gone) {}
    ~Feature() override { m_gone.append(m_name); }

Q_SIGNALS:
    void remarked(const QString &sentence);

private:
    QString m_name;
    QStringList &m_gone;
};

class BriefFeature : public QObject {
    Q_OBJECT

Q_SIGNALS:
    void remarkedBriefly(const QString &sentence);
};

} // namespace

class FeaturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theyGoInTheReverseOrder_andBeforeTheWindow()
    {
        QStringList gone;
        {
            QMainWindow window;
            StatusLine status(window);
            Features features(status);
            for (const QString &name : {u"session"_s, u"form"_s, u"history"_s})
                features.add<Feature>(name, gone, &window);
            QCOMPARE(window.findChildren<Feature *>().size(), 3);
        }
        QCOMPARE(gone, (QStringList{u"history"_s, u"form"_s, u"session"_s}));
    }

    void whatTheyRemark_isSaid()
    {
        QStringList gone;
        QMainWindow window;
        StatusLine status(window);
        Features features(status);
        auto &feature = features.add<Feature>(u"form"_s, gone, nullptr);
        auto &brief = features.add<BriefFeature>();
        Q_EMIT feature.remarked(u"Kept"_s);
        QCOMPARE(window.statusBar()->currentMessage(), u"Kept"_s);
        Q_EMIT brief.remarkedBriefly(u"Named"_s);
        QCOMPARE(window.statusBar()->currentMessage(), u"Named"_s);
        Q_EMIT feature.remarked({});
        QCOMPARE(window.statusBar()->currentMessage(), QString());
    }

    void aSentence_isWithdrawnOnlyWhileItStands()
    {
        QMainWindow window;
        StatusLine status(window);
        status.say(u"Written"_s);
        status.say(u"Kept"_s);
        status.withdraw(u"Written"_s);
        QCOMPARE(window.statusBar()->currentMessage(), u"Kept"_s);
        status.withdraw(u"Kept"_s);
        QCOMPARE(window.statusBar()->currentMessage(), QString());
    }
};

GAOQIAN_TEST_WIDGETS(FeaturesTest)
#include "tst_features.moc"
