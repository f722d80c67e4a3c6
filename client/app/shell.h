#pragma once

#include <QStackedWidget>
#include <QWidget>
#include <functional>
#include <vector>

namespace mc::widgets {
class NavRail;
class OfflineBanner;
class TopBar;
}  // namespace mc::widgets

namespace mc::app {

/// What stands around the pages of whoever is signed in, or looks around: edge, sidebar, top bar, banner, and the pages'
/// place between them. Its regions are walked with F6.
class Shell : public QWidget {
    Q_OBJECT

public:
    explicit Shell(QWidget* parent = nullptr);

    QWidget* edge() const { return m_edge; }
    widgets::NavRail* sidebar() const { return m_sidebar; }
    widgets::TopBar* bar() const { return m_bar; }
    widgets::OfflineBanner* banner() const { return m_banner; }
    QStackedWidget* pages() const { return m_pages; }

    /// The focus goes to the next region, or the one before. `beyond` is asked behind the last one, and says whether it
    /// took it.
    void cycle(bool forward, const std::function<bool()>& beyond);

private:
    std::vector<QWidget*> regions() const;

    QWidget* m_edge;
    widgets::NavRail* m_sidebar;
    widgets::TopBar* m_bar;
    widgets::OfflineBanner* m_banner;
    QStackedWidget* m_pages;
};

}  // namespace mc::app
