#include "shell/welcomewindow.h"

#include "shell/actions/windowactions.h"

#include <QCommandLinkButton>
#include <QFileInfo>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {
constexpr int columnWidth = 480;
constexpr int shownRecent = 3;
} // namespace

WelcomeWindow::WelcomeWindow(const QStringList &recentNewsrooms, QWidget *parent) :
    QDialog(parent, Qt::Window), m_choices(new QWidget), m_busy(new QLabel)
{
    setWindowTitle(tr("Gaoqian"));
    auto *emblem = new QLabel;
    emblem->setPixmap(QIcon(u":/icons/gaoqian.svg"_s).pixmap(72, 72));
    auto *title = new QLabel(tr("Gaoqian"));
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 2);
    large.setBold(true);
    title->setFont(large);
    auto *promise = new QLabel(tr("Write a story, have every named person sign it, publish the page. "
                                  "The page names nobody who did not sign exactly what it shows."));
    promise->setWordWrap(true);

    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addStretch();
    column->addWidget(emblem);
    column->addWidget(title);
    column->addWidget(promise);
    column->addSpacing(24);
    auto *choices = new QVBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(8);
    column->addWidget(m_choices);
    m_busy->setTextFormat(Qt::PlainText); // a file may be called anything
    m_busy->setWordWrap(true);
    column->addWidget(m_busy);
    const auto addChoice = [&](const QString &icon, const QString &text, const QString &description, const auto &chosen) {
        auto *button = new QCommandLinkButton(text, description);
        button->setIcon(actionIcon(icon));
        choices->addWidget(button);
        connect(button, &QCommandLinkButton::clicked, this, chosen);
        return button;
    };
    addChoice(u"new"_s, tr("Make a newsroom"), tr("Your site, your staff, your stories, in one file on this computer"),
              &WelcomeWindow::createRequested)
        ->setFocus();
    addChoice(u"preview"_s, tr("Look at the sample newsroom"),
              tr("An invented town with stories in every state; every passphrase is: demo"), &WelcomeWindow::sampleRequested);
    addChoice(u"import"_s, tr("Open a newsroom file"), tr("One that a colleague or a backup gave you"),
              &WelcomeWindow::openRequested);
    for (const QString &path : recentNewsrooms.mid(0, shownRecent)) {
        if (QFileInfo::exists(path))
            addChoice(u"form"_s, QFileInfo(path).completeBaseName(), path, [this, path] { Q_EMIT recentRequested(path); });
    }
    column->addStretch();

    auto *middle = new QWidget;
    middle->setLayout(column);
    middle->setMaximumWidth(columnWidth);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(32, 32, 32, 32);
    row->addStretch();
    row->addWidget(middle, 1);
    row->addStretch();
    resize(720, 640);
}

void WelcomeWindow::setBusy(const QString &sentence)
{
    m_busy->setText(sentence);
    m_choices->setEnabled(sentence.isEmpty());
}

} // namespace gaoqian
