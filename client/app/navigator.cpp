#include "app/navigator.h"

#include <algorithm>
#include <utility>

namespace mc::app {

using widgets::Page;

Navigator::Navigator(const PageRegistry& pages, QStackedWidget& stack, QObject* parent)
    : QObject(parent), m_pages(pages), m_stack(stack) {}

Navigator::~Navigator() = default;

Page* Navigator::pageFor(const PageRegistry::Found& found) {
    if (auto* kept = m_lasting.value(found.place)) return kept;
    auto* page = (*found.make)().release();
    m_stack.addWidget(page);
    if (found.lasting) m_lasting[found.place] = page;
    connect(page, &Page::navigate, this, &Navigator::open);
    connect(page, &Page::toast, this, &Navigator::toast);
    connect(page, &Page::back, this, [this, page] {
        if (page == current()) back();
    });
    return page;
}

bool Navigator::open(const QString& link) {
    auto found = m_pages.find(link);
    if (!found) return false;
    if (current() && !current()->mayLeave()) return false;
    if (current()) emit leaving(current());
    if (found->lasting) {
        for (const auto& stop : std::exchange(m_history, {}))
            drop(stop);
    } else if (!m_history.empty() && m_history.back().found.place == found->place &&
               m_history.back().found.link.path == found->link.path) {
        drop(m_history.back());
        m_history.pop_back();
    }
    m_history.push_back({*found, pageFor(*found)});
    show(m_history.back());
    return true;
}

void Navigator::back() {
    if (!canGoBack() || !current()->mayLeave()) return;
    emit leaving(current());
    const Stop left = m_history.back();
    m_history.pop_back();
    show(m_history.back());
    drop(left);
}

void Navigator::show(const Stop& stop) {
    const Stop shownStop = stop;
    m_stack.setCurrentWidget(shownStop.page);
    emit shown(shownStop.page);
    shownStop.page->arrive(shownStop.found.link);
}

void Navigator::drop(const Stop& stop) {
    if (stop.found.lasting) return;
    m_stack.removeWidget(stop.page);
    stop.page->deleteLater();
}

void Navigator::forgetKept() {
    const auto inUse = [this](const Page* page) {
        return std::any_of(m_history.begin(), m_history.end(), [page](const Stop& stop) { return stop.page == page; });
    };
    for (auto& page : m_lasting) {
        if (inUse(page)) continue;
        m_stack.removeWidget(page);
        page->deleteLater();
        page = nullptr;
    }
    m_lasting.removeIf([](const QMap<QString, Page*>::iterator& kept) { return kept.value() == nullptr; });
}

void Navigator::clear() {
    if (current()) emit leaving(current());
    for (const auto& stop : std::exchange(m_history, {}))
        drop(stop);
    for (auto* page : std::exchange(m_lasting, {})) {
        m_stack.removeWidget(page);
        page->deleteLater();
    }
}

}  // namespace mc::app
