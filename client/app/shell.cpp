#include "app/shell.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "app/mode_edge.h"
#include "widgets/nav_rail.h"
#include "widgets/states.h"
#include "widgets/top_bar.h"

namespace mc::app {
namespace {

bool isInside(const QWidget& region, const QWidget* focus) {
    return focus && (&region == focus || region.isAncestorOf(focus));
}

}  // namespace

Shell::Shell(QWidget* parent)
    : QWidget(parent),
      m_edge(new ModeEdge),
      m_sidebar(new widgets::NavRail),
      m_bar(new widgets::TopBar),
      m_banner(new widgets::OfflineBanner),
      m_pages(new QStackedWidget) {
    m_banner->setObjectName(u"offlineBanner"_qs);
    m_banner->hide();
    m_pages->setObjectName(u"pages"_qs);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_edge);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    all->addLayout(row, 1);
    row->addWidget(m_sidebar);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_banner);
    column->addWidget(m_pages, 1);
    row->addLayout(column, 1);
}

std::vector<QWidget*> Shell::regions() const {
    std::vector<QWidget*> shown;
    for (QWidget* region : std::initializer_list<QWidget*>{m_sidebar, m_bar, m_pages->currentWidget()})
        if (region && region->isVisible()) shown.push_back(region);
    return shown;
}

void Shell::cycle(bool forward, const std::function<bool()>& beyond) {
    const auto all = regions();
    const QWidget* focus = window()->focusWidget();
    int at = -1;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (isInside(*all[i], focus)) at = static_cast<int>(i);
    const int count = static_cast<int>(all.size());
    if (forward && at == count - 1 && beyond()) return;
    const int next = ((at < 0 && !forward ? 0 : at) + (forward ? 1 : count - 1)) % count;
    auto* region = all[static_cast<std::size_t>(next)];
    for (auto* child : region->findChildren<QWidget*>())
        if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus))
            return child->setFocus(Qt::TabFocusReason);
}

}  // namespace mc::app
