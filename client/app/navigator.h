#pragma once

#include <QMap>
#include <QPointer>
#include <QStackedWidget>
#include <functional>
#include <vector>

#include "app/pages.h"

namespace mc::app {

/// Follows links: keeps the sidebar's pages, makes the others, remembers the way back.
class Navigator : public QObject {
    Q_OBJECT
public:
    /// Pages are shown in `stack`, which outlives the navigator's work.
    Navigator(const PageRegistry& pages, QStackedWidget& stack, QObject* parent = nullptr);
    ~Navigator() override;

    /// False when no page stands behind the link. The current page is asked first; `then` runs once the new one is
    /// shown.
    bool open(const QString& link, std::function<void()> then = {});
    /// To the page before; does nothing on the first.
    void back();
    /// Asks the current page, then goes on: for what leads away from it by another way than a link.
    void leave(std::function<void()> go);
    /// Asks every page that would lose something, showing those that are not before the person's eyes.
    void leaveAll(std::function<void()> go);
    bool canGoBack() const { return m_history.size() > 1; }
    widgets::Page* current() const { return m_history.empty() ? nullptr : m_history.back().page; }
    /// Pattern of the current page ("/bookings"); empty when there is none.
    QString place() const { return m_history.empty() ? QString() : m_history.back().found.place; }
    /// Path of the current page ("/bookings/0000000000abc").
    QString path() const { return m_history.empty() ? QString() : m_history.back().found.link.path; }
    QString root() const { return m_history.empty() ? QString() : m_history.front().found.place; }
    void clear();
    /// What was kept is made anew when it is opened next; what is on the way back or not saved stays.
    void forgetKept();

signals:
    /// Before a page leaves the view: the time to give its bar widgets back.
    void leaving(mc::widgets::Page* page);
    void shown(mc::widgets::Page* page);
    /// The current page names a place to go to.
    void wanted(const QString& link);
    void toast(mc::widgets::Tone tone, const QString& text);

private:
    struct Stop {
        PageRegistry::Found found;
        widgets::Page* page = nullptr;
    };
    using History = std::vector<Stop>;
    using Asked = std::vector<QPointer<widgets::Page>>;
    void ask(widgets::Page::Leaving how, std::function<void()> go);
    void askNext(Asked asked, std::function<void()> go);
    void go(const PageRegistry::Found& found);
    History whatStays(const PageRegistry::Found& next) const;
    void moveTo(History history);
    bool isOnTheWay(const widgets::Page* page) const;
    widgets::Page* unsaved(const Asked& but) const;
    void bringBack(widgets::Page& page);
    widgets::Page* pageFor(const PageRegistry::Found& found);
    void show(const Stop& stop);
    void drop(const Stop& stop);

    const PageRegistry& m_pages;
    QStackedWidget& m_stack;
    QMap<QString, widgets::Page*> m_lasting;
    History m_history;
};

}  // namespace mc::app
