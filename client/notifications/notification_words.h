#pragma once

#include <QCoreApplication>
#include <QString>

#include "domain/time.h"
#include "protocol/notifications.h"

namespace mc::notifications {

/// Notifications in the reader's language; the server sends codes and parameters (decision 34). Parameters may be
/// missing in old ones: then the words name no one.
class NotificationWords {
    Q_DECLARE_TR_FUNCTIONS(mc::notifications::NotificationWords)
public:
    static QString title(const protocol::Notification& notification);
    /// May be empty. Times are of the reader's zone.
    static QString text(const protocol::Notification& notification, const domain::ZoneTable& zone);

private:
    using Parameters = protocol::NotificationParameters;
    static QString nameOf(const Parameters& about);
    static QString amountOf(const Parameters& about);  ///< Empty where none is known.
    /// Where it is about no booking: a conversation, an application.
    static QString titleAboutSomebody(protocol::NotificationType type, const Parameters& about);
    static QString titleForStudent(protocol::NotificationType type, const Parameters& about);
    static QString titleForMentor(protocol::NotificationType type, const Parameters& about);
    static QString plainTitle(protocol::NotificationType type);
    static QString cancelled(const Parameters& about);
    static QString absent(const Parameters& about);
    /// Of an amount that is known; zero is nothing.
    static QString refund(const Parameters& about);
    static QString payout(protocol::NotificationType type, const Parameters& about);
    static QString ofDispute(protocol::NotificationType type, const Parameters& about, const domain::ZoneTable& zone);
    static QString expiring(const Parameters& about, const domain::ZoneTable& zone);
    /// The search by its name, and how many are new.
    static QString foundBySearch(const Parameters& about);
    static QString whoFits(const Parameters& about);
    /// "Mock Interview, Thu 19 Nov, 19:00"
    static QString ofMove(protocol::NotificationType type, const Parameters& about, const domain::ZoneTable& zone);
    static QString ofOutage(protocol::NotificationType type, const Parameters& about, const domain::ZoneTable& zone);
    static QString session(const Parameters& about, const domain::ZoneTable& zone);
    static QString itemsOf(const Parameters& about, const domain::ZoneTable& zone);
    static QString lostElsewhere(const Parameters& about);
    static QString declined(const Parameters& about);
    static QString ofApplication(protocol::NotificationType type);
    static QString ofProfile(protocol::NotificationType type);
    /// What follows for the reader when an admin rejected a report.
    static QString ruling(const Parameters& about);
};

}  // namespace mc::notifications
