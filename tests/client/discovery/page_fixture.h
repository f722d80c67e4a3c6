#pragma once

#include <QApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QTest>
#include <QVBoxLayout>
#include <memory>

#include "net/api_client.h"
#include "support/http_stub.h"
#include "support/sample_mentors.h"
#include "widgets/focus_ring.h"
#include "widgets/nav_rail.h"
#include "widgets/page.h"
#include "widgets/theme.h"
#include "widgets/top_bar.h"

namespace mc::test {

/// A page in a frame like the application's, against a server that gives the story's answers.
class PageFixture {
public:
    PageFixture() {
        theme.install(*qApp);
        api.setServer(stub.url());
        api.clock().set(support::storyNow());
        stub.answer("GET /api/mentors", 200, support::json(support::samplePage()));
        stub.answer("GET /api/mentors/ananya-krishnan", 200, support::json(support::sampleProfile()));
        stub.on("GET /api/mentors/ananya-krishnan/slots", [](const support::HttpStub::Request& request) {
            const int minutes = request.query.queryItemValue("duration").toInt();
            return support::HttpStub::Answer{200, support::json(support::sampleSlots(minutes))};
        });
        const auto id = QString::fromStdString(domain::toString(support::sampleProfile().card.id));
        stub.answer("GET /api/mentors/" + id + "/reviews", 200, support::json(support::sampleReviews()));
    }

    void show(widgets::Page* page, const QSize& size = {1280, 800}) {
        window = std::make_unique<QWidget>();
        auto* row = new QHBoxLayout(window.get());
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        auto* rail = new widgets::NavRail;
        rail->addItem(widgets::Icon::home, "Home", "navHome");
        rail->addItem(widgets::Icon::search, "Find a mentor", "navMentors");
        rail->addItem(widgets::Icon::calendar, "Bookings", "navBookings");
        rail->addItem(widgets::Icon::message, "Messages", "navMessages");
        rail->item(3)->setCount(3);
        rail->addFootItem(widgets::Icon::settings, "Settings", "navSettings");
        rail->account()->setPerson("p4", "Maya Nair", "Kolkata · IST", true);
        rail->setCurrent(1);
        rail->setRail(size.width() < 1100);
        row->addWidget(rail);
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        row->addLayout(column, 1);
        bar = new widgets::TopBar;
        bar->bell()->setCount(2);
        column->addWidget(bar);
        column->addWidget(page, 1);
        const auto name = [this, page] {
            bar->setTitle(page->title());
            QStringList path;
            for (const auto& crumb : page->path())
                path << crumb.text;
            bar->setBackVisible(!path.isEmpty());
            bar->setPath(path.isEmpty() ? path : path << page->title());
        };
        QObject::connect(page, &widgets::Page::titleChanged, bar, name);
        name();
        bar->setCentre(page->barCentre());
        new widgets::FocusRing(window.get());
        window->resize(size);
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    template <class T>
    T* find(const char* name) const {
        return window->findChild<T*>(QString::fromLatin1(name));
    }

    /// A picture for people to look at, when MC_PICTURES names a folder.
    void picture(const QString& name) {
        const QString folder = qEnvironmentVariable("MC_PICTURES");
        if (folder.isEmpty()) return;
        QDir().mkpath(folder);
        QTest::qWait(250);
        window->grab().save(folder + '/' + name + ".png");
    }

    widgets::Theme theme{widgets::Theme::Mode::light};
    support::HttpStub stub;
    net::ApiClient api;
    std::unique_ptr<QWidget> window;
    widgets::TopBar* bar = nullptr;
};

}  // namespace mc::test
