#include "shell/safety/newsroomlost.h"

#include "look/noticebar.h"
#include "newsroom/core/changewatch.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

NewsroomLost::NewsroomLost(const ChangeWatch &watch, const ArticleSession &session, NoticeStack &notices, QObject *parent) :
    QObject(parent)
{
    const QString id = u"newsroom-lost"_s;
    const auto take = [&notices, id] { notices.take(id); };
    connect(&watch, &ChangeWatch::lost, this, [&session, &notices, id](const Error &error) {
        if (!session.isFailing())
            notices.show(id,
                         Notice{NoticeKind::Warning, tr("%1. What you see here is from before.").arg(error.message), {}, false});
    });
    connect(&watch, &ChangeWatch::found, this, take);
    connect(&session, &ArticleSession::saveFailed, this, take);
}

} // namespace gaoqian
