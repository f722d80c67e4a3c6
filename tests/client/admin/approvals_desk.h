#pragma once

#include <QPlainTextEdit>
#include <QTableView>
#include <QtTest>

#include "admin/approvals_page.h"
#include "support/client_house.h"
#include "support/json_of.h"
#include "support/sample_applications.h"
#include "widgets/button.h"
#include "widgets/label.h"

namespace mc::admin {

using support::HttpStub;
using support::jsonOf;

inline constexpr domain::ApplicationEvidence kAll{true, true, true, true, true, true};

inline QString idOf(std::int64_t id) {
    return QString::fromStdString(toString(domain::UserId{id}));
}

/// The page of approvals before a server that has two applications.
struct Desk {
    Desk() {
        house.api.clock().set(support::kDeskNow);
        server.on("GET /api/admin/mentor-applications", [this](const HttpStub::Request& request) {
            if (request.query.queryItemValue("queue") != "open") return HttpStub::Answer{200, jsonOf(empty)};
            return HttpStub::Answer{200, jsonOf(list)};
        });
        server.on(desk(11), [this](const HttpStub::Request&) { return HttpStub::Answer{200, jsonOf(review)}; });
        window.resize(1100, 760);
        window.show();
    }
    static QString desk(std::int64_t id, const QString& verb = "GET", const QString& rest = {}) {
        return verb + " /api/admin/mentor-applications/" + idOf(id) + rest;
    }
    static QString decision(const QString& verb) { return "POST /api/admin/mentors/" + idOf(11) + "/" + verb; }

    template <class T>
    T* find(const char* name) const {
        return window.findChild<T*>(QLatin1String(name));
    }
    void arrive() {
        window.arrive({"/admin/applications", {}, {}});
        QTRY_COMPARE(table()->model()->rowCount(), 3);  // With a title.
    }
    void open() {
        arrive();
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(1, 0));
        QTRY_COMPARE(find<widgets::Label>("applicantName")->text(), QString("Tanvi Kulkarni"));
        QTRY_VERIFY(find<widgets::Button>("declineApplication")->isVisible());
    }
    void type(const QString& text) const { find<QPlainTextEdit>("applicationWords")->setPlainText(text); }
    void confirm() const {
        auto* deed = window.window()->findChild<widgets::Button*>("decideApplication");
        QVERIFY(deed);
        deed->click();
    }
    QTableView* table() const { return find<QTableView>("applicationsTable"); }

    support::ClientHouse house;
    HttpStub& server = house.http;
    protocol::ApplicationReview review = support::sampleReview();
    protocol::ApplicationPage list = support::sampleApplications();
    protocol::ApplicationPage empty;
    ApprovalsPage window{house.api, house.drafts, {"Asia/Kolkata"}};
};

}  // namespace mc::admin
