// Keeps the preview showing what an export would write now: the final page while the slip holds, else the draft with its mark.
#pragma once

#include "newsroom/pagemaker.h"

#include <QObject>

namespace gaoqian {

class ArticleSession;
class PreviewPane;

class PreviewFeeder : public QObject {
    Q_OBJECT

public:
    /// All outlive the feeder.
    PreviewFeeder(Newsroom &newsroom, Theme theme, ArticleSession &session, PreviewPane &pane, QObject *parent = nullptr);

    /// Shows the page of `article` as it stands, saved or not.
    void show(const Article &article);

Q_SIGNALS:
    void failed(const gaoqian::Error &error);

private:
    Result<Slip> slipOver(const Article &article) const;

    Newsroom &m_newsroom;
    PageMaker m_maker;
    ArticleSession &m_session;
    PreviewPane &m_pane;
    QHash<QString, QString> m_pictures; ///< Asset hash by the file name that the page shown uses.
};

} // namespace gaoqian
