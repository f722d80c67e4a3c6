#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QMenu>
#include <QTest>

#include "app/main_window.h"
#include "app/pages.h"
#include "booking/bookings.h"
#include "discovery/favourites.h"
#include "discovery/saved_searches.h"
#include "net/usage_events.h"
#include "support/client_house.h"
#include "widgets/nav_rail.h"
#include "widgets/toast.h"

namespace mc::support {

using app::Mode;
using widgets::Page;

/// A page that remembers what happened to it.
class SamplePage : public Page {
public:
    explicit SamplePage(QString title, Frame frame = Frame::full) : m_title(std::move(title)), m_frame(frame) {
        action = new QWidget(this);
        action->setObjectName("action" + m_title);
    }
    QString title() const override { return m_title; }
    Frame frame() const override { return m_frame; }
    QWidget* barActions() override { return action; }
    void arrive(const widgets::PageLink& link) override { arrived << link.path; }
    void mayLeave(Leaving, std::function<void()> go) override { leavable ? go() : void(asked = std::move(go)); }
    bool isPassing() const override { return m_frame == Frame::bare; }
    bool escape() override { return std::exchange(inner, false); }
    bool focusSearch() override { return ++searched > 0; }

    QWidget* action;
    QStringList arrived;
    bool leavable = true;
    std::function<void()> asked;  ///< What is done once the person agrees.
    bool inner = false;
    int searched = 0;

private:
    QString m_title;
    Frame m_frame;
};

/// The main window with sample pages in it.
struct Bench {
    Bench() {
        using app::Audience;
        const auto add = [this](const char* path, const char* title, bool lasting, Audience audience,
                                Page::Frame frame = Page::Frame::full) {
            auto make = [title, frame] { return std::make_unique<SamplePage>(title, frame); };
            lasting ? pages.addLasting({path}, make, audience) : pages.add({path}, make, audience);
        };
        add("/home", "Home", true, Audience::students);
        add("/mentors", "Find", true, Audience::everybody);
        add("/messages", "Messages", true, Audience::members, Page::Frame::ownBar);
        add("/overview", "Overview", true, Audience::mentors);
        add("/become-a-mentor", "Become a mentor", true, Audience::members);
        add("/admin/applications", "Approvals", true, Audience::support);
        add("/settings", "Settings", true, Audience::members);
        add("/mentors/{slug}", "Profile", false, Audience::everybody);
        add("/mentors/{slug}/book", "Book", false, Audience::members, Page::Frame::rail);
        add("/bookings/{id}/call", "Call", false, Audience::members, Page::Frame::bare);
        window.setEntrance(new QWidget);
        window.resize(1280, 800);  // The tests' screen is smaller.
        window.show();
    }
    void enter(bool mentor = false) {
        auto me = mayaNair();
        if (mentor) me.roles.push_back(protocol::Role::mentor);
        house.signIn(me);
        window.enter(Mode::student);
    }
    SamplePage* current() { return static_cast<SamplePage*>(window.navigator().current()); }
    QAbstractButton* button(const QString& words) {
        const auto buttons = window.findChildren<QAbstractButton*>();
        const auto found = std::find_if(buttons.begin(), buttons.end(), [&](auto* b) { return b->text() == words; });
        return found == buttons.end() ? nullptr : *found;
    }
    void goOut(const QString& way) {
        if (way == "link") return window.follow("/messages");
        if (way == "back") return child<QAbstractButton>(window, "backButton")->click();
        if (way == "key") {
            QVERIFY(QTest::qWaitForWindowActive(&window));
            return QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
        }
        if (way == "close") return void(window.close());
        sidebar()->account()->click();
        auto* menu = child<QMenu>(window, "accountMenu");
        menu->findChild<QAction*>(way == "home" ? "switchModeAction" : "signOutAction")->trigger();
        menu->close();
    }
    /// Everything that was asked for has been answered.
    bool isQuiet() const { return house.api.findChildren<net::ApiCall*>().isEmpty(); }
    QStringList toasts() const {
        QStringList words;
        for (const auto* toast : window.findChildren<widgets::Toast*>())
            if (!toast->isHidden()) words << toast->text();
        return words;
    }
    void tell(const char* about, const char* link) {
        protocol::Notification one;
        one.type = protocol::NotificationType::new_message;
        one.parameters.other = about;
        one.link = link;
        emit notifications.arrived(one);
    }
    QString title() { return child<QLabel>(window, "pageTitle")->text(); }
    widgets::NavRail* sidebar() { return child<widgets::NavRail>(window, "sidebar"); }

    ClientHouse house;
    messaging::Conversations conversations{house.api, house.realtime, house.session, house.drafts};
    notifications::NotificationCenter notifications{house.api, house.realtime, house.session};
    booking::Bookings bookings{house.api, house.realtime, house.session};
    discovery::Favourites favourites{house.api, house.session};
    discovery::SavedSearches searches{house.api, house.session};
    net::UsageEvents usage{house.api, house.session};
    app::Services services{house.api,    house.realtime, house.session,  house.theme,   house.languages,
                           house.drafts, conversations,  bookings,       notifications, house.devices,
                           favourites,   searches,       house.settings, usage,         house.features};
    app::PageRegistry pages;
    app::MainWindow window{services, pages};
};

}  // namespace mc::support
