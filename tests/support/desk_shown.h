#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QtTest>

#include "support/client_house.h"
#include "support/json_of.h"
#include "widgets/button.h"
#include "widgets/page.h"

namespace mc::support {

/// An admin at a page that is made of `api`, `drafts` and a zone, and what she reads and presses there.
template <class Page>
struct DeskShown {
    /// `list`: the call that fills the page, as "GET /api/admin/payouts".
    template <class Answer>
    DeskShown(const char* list, const Answer& answer, const QString& place) {
        house.signIn();
        house.http.answer(list, 200, jsonOf(answer));
        page.resize(1064, 736);
        page.show();
        page.arrive({place, {}, {}});
    }
    widgets::Button* button(const char* name) const {
        return page.window()->template findChild<widgets::Button*>(QLatin1String(name));
    }
    void press(const char* name) {
        QTRY_VERIFY2(button(name) && button(name)->isVisible() && button(name)->isEnabled(), name);
        button(name)->click();
    }
    QStringList said() const {
        QStringList all;
        for (auto* label : page.window()->template findChildren<QLabel*>())
            if (label->isVisible()) all << label->text();
        return all;
    }
    QJsonObject sent(const QString& line) { return QJsonDocument::fromJson(house.http.last(line).body).object(); }

    ClientHouse house;
    Page page{house.api, house.drafts, {"Asia/Kolkata"}};
};

}  // namespace mc::support
