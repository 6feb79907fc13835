// What the form offers while one types: the newsroom's channels, its staff, and what earlier stories were filled in with.
#pragma once

#include <QObject>

namespace gaoqian {

class ArticleSession;
class MetadataForm;
class Newsroom;

class FormFeeder : public QObject {
    Q_OBJECT

public:
    /// All outlive the feeder. It feeds the form whenever a story is opened.
    FormFeeder(Newsroom &newsroom, ArticleSession &session, MetadataForm &form, QObject *parent = nullptr);

private:
    void feed();

    Newsroom &m_newsroom;
    MetadataForm &m_form;
};

} // namespace gaoqian
