// Says in the tool bar whether what was typed is in the file, and since when.
#pragma once

#include <QDateTime>
#include <QObject>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace gaoqian {

class ArticleSession;
class NewsroomAddress;
class StoryForm;

class SavedLabel : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    SavedLabel(const NewsroomAddress &newsroom, const ArticleSession &session, const StoryForm &story, QLabel &label,
               QObject *parent);

private:
    void showSavedAt(const QDateTime &time);

    const NewsroomAddress &m_newsroom;
    QLabel &m_label;
};

} // namespace gaoqian
