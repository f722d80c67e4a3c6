#pragma once

#include <QMap>
#include <QStackedWidget>
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

    /// False when no page stands behind the link or the current page does not want to be left.
    bool open(const QString& link);
    /// To the page before; does nothing on the first.
    void back();
    bool canGoBack() const { return m_history.size() > 1; }
    widgets::Page* current() const { return m_history.empty() ? nullptr : m_history.back().page; }
    /// Pattern of the current page ("/bookings"); empty when there is none.
    QString place() const { return m_history.empty() ? QString() : m_history.back().found.place; }
    /// Path of the current page ("/bookings/0000000000abc").
    QString path() const { return m_history.empty() ? QString() : m_history.back().found.link.path; }
    QString root() const { return m_history.empty() ? QString() : m_history.front().found.place; }
    void clear();
    /// What was kept is made anew when it is opened next; what is on the way back stays.
    void forgetKept();

signals:
    /// Before a page leaves the view: the time to give its bar widgets back.
    void leaving(mc::widgets::Page* page);
    void shown(mc::widgets::Page* page);
    void toast(mc::widgets::Tone tone, const QString& text);

private:
    struct Stop {
        PageRegistry::Found found;
        widgets::Page* page = nullptr;
    };
    widgets::Page* pageFor(const PageRegistry::Found& found);
    void show(const Stop& stop);
    void drop(const Stop& stop);

    const PageRegistry& m_pages;
    QStackedWidget& m_stack;
    QMap<QString, widgets::Page*> m_lasting;
    std::vector<Stop> m_history;
};

}  // namespace mc::app
