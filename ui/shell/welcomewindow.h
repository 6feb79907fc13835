// The first thing that a new user sees: make a newsroom, look at the sample, or open a newsroom file.
#pragma once

#include <QDialog>

namespace gaoqian {

class WelcomeWindow : public QDialog {
    Q_OBJECT

public:
    explicit WelcomeWindow(const QStringList &recentNewsrooms, QWidget *parent = nullptr);

Q_SIGNALS:
    void createRequested();
    void sampleRequested();
    void openRequested();
    void recentRequested(const QString &path);
};

} // namespace gaoqian
