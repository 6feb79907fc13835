// While the newsroom cannot be read a bar says so, and why, whether or not anybody is writing: what the window shows is of
// before.
#pragma once

#include "newsroom/writing/articlesession.h"

namespace gaoqian {

class ChangeWatch;
class NoticeStack;

class NewsroomLost : public QObject {
    Q_OBJECT

public:
    /// All outlive it. Where a text cannot be saved for the same reason, that is said instead (see SaveFailure).
    NewsroomLost(const ChangeWatch &watch, const ArticleSession &session, NoticeStack &notices, QObject *parent);
};

} // namespace gaoqian
