// What the form offers while one types: the newsroom's channels, its staff, and what earlier stories were filled in with.
#pragma once

#include "newsroom/core/latestread.h"

#include <QObject>

namespace gaoqian {

class ArticleSession;
class MetadataForm;

class FormFeeder : public QObject {
    Q_OBJECT

public:
    /// Both outlive the feeder. It feeds the form whenever a story is opened, beside the window.
    FormFeeder(ArticleSession &session, MetadataForm &form, QObject *parent = nullptr);

private:
    /// What is offered.
    struct Offer {
        QList<QStringList> channels;
        QStringList sources, collectors, authors, keywords;
    };
    static Result<Offer> offer(Newsroom &newsroom);
    void feed();

    ArticleSession &m_session;
    LatestRead<Offer> m_reading;
    MetadataForm &m_form;
};

} // namespace gaoqian
