#include "preview/previewpane.h"

#include "preview/pagefeed.h"
#include "preview/pageguard.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

QToolButton *toggle(const QString &text, const QString &toolTip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

PreviewPane::PreviewPane(QWidget *parent) :
    QWidget(parent), m_handler(std::make_unique<PageSchemeHandler>()), m_profile(std::make_unique<GuardedProfile>()),
    m_page(std::make_unique<GuardedPage>(m_profile.get())), m_feed(std::make_unique<PageFeed>(m_page.get(), m_handler.get())),
    m_stack(new QStackedWidget(this)), m_stage(new PageStage(m_stack))
{
    m_profile->installUrlSchemeHandler(pageScheme(), m_handler.get());
    m_stage->view()->setPage(m_page.get());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeToolBar());
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(makeNotice());
    m_stack->addWidget(m_stage);
    setPage(QByteArray());
    setPageWidth(PageWidth::Phone);

    connect(m_page.get(), &GuardedPage::linkActivated, this, &PreviewPane::activateLink);
    connect(m_feed.get(), &PageFeed::lost, this, &PreviewPane::showLoss);
    connect(m_feed.get(), &PageFeed::shown, this, &PreviewPane::showStage);
}

PreviewPane::~PreviewPane() = default;

void PreviewPane::setPage(const QByteArray &html, const QString &story)
{
    m_bytes = html;
    if (html.isEmpty())
        showNotice(tr("Open a story, and its page stands here as readers will see it."), false);
    else
        m_feed->show(html, story != std::exchange(m_story, story));
}

void PreviewPane::setMessage(const QString &sentence)
{
    m_bytes.clear();
    showNotice(sentence, false);
}

void PreviewPane::setPictureSource(PictureSource source) { m_handler->setPictureSource(std::move(source)); }

PageWidth PreviewPane::pageWidth() const { return m_stage->pageWidth(); }

void PreviewPane::setPageWidth(PageWidth width)
{
    (width == PageWidth::Phone ? m_phone : m_desktop)->setChecked(true);
    m_stage->setPageWidth(width);
}

void PreviewPane::setDark(bool dark)
{
    m_isDark = dark;
    m_dark->setChecked(dark);
    m_feed->setDark(dark);
}

QWidget *PreviewPane::makeToolBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    m_phone = toggle(tr("Phone"), tr("As wide as a phone"), bar);
    m_desktop = toggle(tr("Desktop"), tr("As wide as a desktop browser, scaled to fit"), bar);
    m_dark = toggle(tr("Dark"), tr("As readers with a dark screen see it"), bar);
    auto *widths = new QButtonGroup(bar);
    widths->addButton(m_phone);
    widths->addButton(m_desktop);
    layout->addWidget(m_phone);
    layout->addWidget(m_desktop);
    layout->addStretch();
    layout->addWidget(m_dark);

    const auto choose = [this](QToolButton *button, auto set) {
        connect(button, &QToolButton::clicked, this, [this, set](bool on) {
            set(on);
            Q_EMIT lookChanged();
        });
    };
    choose(m_phone, [this](bool) { setPageWidth(PageWidth::Phone); });
    choose(m_desktop, [this](bool) { setPageWidth(PageWidth::Desktop); });
    choose(m_dark, [this](bool on) { setDark(on); });
    return bar;
}

QWidget *PreviewPane::makeNotice()
{
    auto *notice = new QWidget(m_stack);
    auto *layout = new QVBoxLayout(notice);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->setSpacing(16);
    m_notice = new QLabel(notice);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setAlignment(Qt::AlignCenter);
    m_notice->setWordWrap(true);
    m_reload = new QPushButton(tr("&Load again"), notice);
    connect(m_reload, &QPushButton::clicked, m_feed.get(), &PageFeed::reload);
    layout->addStretch();
    layout->addWidget(m_notice);
    layout->addWidget(m_reload, 0, Qt::AlignCenter);
    layout->addStretch();
    return notice;
}

void PreviewPane::showNotice(const QString &sentence, bool canReload)
{
    m_notice->setText(sentence);
    m_reload->setVisible(canReload);
    m_stack->setCurrentIndex(0);
}

void PreviewPane::showStage()
{
    if (m_bytes.isEmpty())
        return; // the page was taken away meanwhile
    m_stage->arrange();
    m_stack->setCurrentWidget(m_stage);
    Q_EMIT shown();
}

void PreviewPane::showLoss()
{
    if (!m_bytes.isEmpty())
        showNotice(tr("The preview stopped. The story is not touched by this."), true);
}

void PreviewPane::activateLink(const QUrl &address)
{
    if (address.scheme() != QLatin1String(pageScheme()))
        return Q_EMIT linkActivated(address);
    QUrl relative;
    relative.setPath(address.path(QUrl::FullyDecoded).mid(1));
    Q_EMIT linkActivated(relative);
}

} // namespace gaoqian
