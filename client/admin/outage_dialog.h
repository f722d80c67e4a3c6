#pragma once

#include <optional>
#include <vector>

#include "admin/reason_dialog.h"
#include "protocol/outages.h"

class QTimer;
class QVBoxLayout;

namespace mc::widgets {
class Select;
class TextField;
}  // namespace mc::widgets

namespace mc::admin {

/// From when till when the platform was down: what that takes is shown before it can be marked. Object names besides
/// ReasonDialog's: outageFromDay, outageFromTime, outageUntilDay, outageUntilTime, outageFault, outageOutlook,
/// outageSession.
class OutageDialog : public ReasonDialog {
    Q_OBJECT

public:
    /// `zone`: in which times are typed.
    OutageDialog(const domain::ZoneTable& zone, domain::UtcTime now, net::Drafts& drafts, QWidget* over);

    /// Of the span that was asked for last.
    void showPreview(const protocol::OutagePreview& preview);
    /// That could not be looked up.
    void showTrouble(const domain::Error& error);
    /// It takes others by now: they are asked for again.
    void lookAgain() { follow(); }

signals:
    void previewWanted(const mc::protocol::OutageSpan& span);
    void chosen(const mc::protocol::MarkOutage& outage);

private:
    struct Moment {
        widgets::Select* day = nullptr;
        widgets::TextField* time = nullptr;
    };
    Moment addMoment(const QString& day, const QString& time, const QString& name);
    void addDays(widgets::Select& select) const;
    std::optional<domain::UtcTime> at(const Moment& moment) const;
    /// Empty while a time is missing.
    QString faultOf(const std::optional<domain::UtcTime>& from, const std::optional<domain::UtcTime>& until) const;
    void changed();
    void follow();
    void forget();
    void showSessions(const protocol::OutagePreview& preview);

    domain::ZoneTable m_zone;
    domain::UtcTime m_now;
    Moment m_from;
    Moment m_until;
    widgets::Label* m_fault = nullptr;
    widgets::Label* m_outlook = nullptr;
    QWidget* m_box = nullptr;
    QVBoxLayout* m_sessions = nullptr;
    QTimer* m_typing = nullptr;
    std::optional<protocol::OutageSpan> m_span;
    int m_taken = 0;
};

}  // namespace mc::admin
