// The first thing that a new user sees: make a newsroom, look at the sample, or open a newsroom file.
#pragma once

#include <QDialog>

class QLabel;

namespace gaoqian {

class WelcomeWindow : public QDialog {
    Q_OBJECT

public:
    explicit WelcomeWindow(const QStringList &recentNewsrooms, QWidget *parent = nullptr);

    /// Something is being made or opened, as `sentence` says: nothing else can be begun. Empty when that is over.
    void setBusy(const QString &sentence);

Q_SIGNALS:
    void createRequested();
    void sampleRequested();
    void openRequested();
    void recentRequested(const QString &path);

private:
    QWidget *m_choices;
    QLabel *m_busy;
};

} // namespace gaoqian
