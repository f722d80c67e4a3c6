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
    // A page that is not before the person's eyes takes her nowhere.
    connect(page, &Page::navigate, this, [this, page](const QString& link) {
        if (page == current()) emit wanted(link);
    });
    connect(page, &Page::toast, this, &Navigator::toast);
    connect(page, &Page::back, this, [this, page] {
        if (page == current()) back();
    });
    return page;
}

void Navigator::ask(Page::Leaving how, std::function<void()> go) {
    auto* page = current();
    if (!page) return go();
    page->mayLeave(how, [this, page = QPointer(page), go = std::move(go)] {
        if (page && page == current()) go();
    });
}

void Navigator::leave(std::function<void()> go) {
    ask(Page::Leaving::forAnother, std::move(go));
}

void Navigator::leaveAll(std::function<void()> go) {
    askNext({}, std::move(go));
}

void Navigator::askNext(Asked asked, std::function<void()> go) {
    if (current() && std::find(asked.begin(), asked.end(), current()) == asked.end()) {
        asked.emplace_back(current());
        return ask(Page::Leaving::forGood, [this, asked, go = std::move(go)] { askNext(asked, go); });
    }
    auto* next = unsaved(asked);
    if (!next) return go();
    bringBack(*next);
    askNext(std::move(asked), std::move(go));
}

Page* Navigator::unsaved(const Asked& but) const {
    const auto counts = [&but](const Page* page) {
        return page->hasUnsaved() && std::find(but.begin(), but.end(), page) == but.end();
    };
    for (const auto& stop : m_history)
        if (counts(stop.page)) return stop.page;
    const auto kept = std::find_if(m_lasting.begin(), m_lasting.end(), counts);
    return kept == m_lasting.end() ? nullptr : *kept;
}

/// One on the way back becomes the last; one of the sidebar stands alone.
void Navigator::bringBack(Page& page) {
    const auto isHere = [&page](const Stop& stop) { return stop.page == &page; };
    const auto here = std::find_if(m_history.begin(), m_history.end(), isHere);
    const Stop stop = here == m_history.end() ? Stop{*m_pages.find(m_lasting.key(&page)), &page} : *here;
    History kept(m_history.begin(), here == m_history.end() ? m_history.begin() : here);
    kept.push_back(stop);
    moveTo(std::move(kept));
}

bool Navigator::open(const QString& link, std::function<void()> then) {
    const auto found = m_pages.find(link);
    if (!found) return false;
    leave([this, found = *found, then = std::move(then)] {
        go(found);
        if (then) then();
    });
    return true;
}

void Navigator::go(const PageRegistry::Found& found) {
    History history = whatStays(found);
    history.push_back({found, pageFor(found)});
    moveTo(std::move(history));
}

/// A place of the sidebar starts anew. Otherwise a flow that is left is over, and a page that is opened again takes its
/// own place: Back leads to what was before both.
Navigator::History Navigator::whatStays(const PageRegistry::Found& next) const {
    const auto isOver = [&next](const Stop& stop) {
        const bool same = stop.found.place == next.place && stop.found.link.path == next.link.path;
        return next.lasting || same || stop.page->isPassing();
    };
    History stays = m_history;
    while (!stays.empty() && isOver(stays.back()))
        stays.pop_back();
    return stays;
}

/// The new page is there before the old ones go, so that nothing else is seen in between.
void Navigator::moveTo(History history) {
    if (current()) emit leaving(current());
    const History before = std::exchange(m_history, std::move(history));
    m_stack.setCurrentWidget(current());
    for (const auto& stop : before)
        if (!isOnTheWay(stop.page)) drop(stop);
    show(m_history.back());
}

void Navigator::back() {
    if (!canGoBack()) return;
    leave([this] { moveTo(History(m_history.begin(), m_history.end() - 1)); });
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

bool Navigator::isOnTheWay(const Page* page) const {
    return std::any_of(m_history.begin(), m_history.end(), [page](const Stop& stop) { return stop.page == page; });
}

void Navigator::forgetKept() {
    for (auto& page : m_lasting) {
        if (isOnTheWay(page) || page->hasUnsaved()) continue;
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
