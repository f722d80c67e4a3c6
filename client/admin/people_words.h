#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include "domain/time.h"
#include "protocol/devices.h"
#include "protocol/people.h"

namespace mc::admin {

/// What is said of people to admins, in the reader's language. No network. `zone`: of the times.
class PeopleWords {
    Q_DECLARE_TR_FUNCTIONS(PeopleWords)
public:
    /// "Student", "Mentor", and each kind of admin.
    static QStringList roles(const protocol::PersonEntry& entry);
    static QString role(protocol::AdminRole role);
    static QString standing(bool suspended);
    /// Why suspending or reinstating is closed; why the roles are.
    static QString suspendBar(domain::PersonDeedBar bar);
    static QString rolesBar(domain::PersonDeedBar bar);
    /// "GRP-20261116-001 · Thu 19 Nov, 19:00 · with Maya Nair: cancelled, ₹1,000 goes back to the student"
    static QString open(const protocol::OpenBooking& booking, const domain::ZoneTable& zone);
    /// "GRP-20261116-001 · Thu 19 Nov, 19:00 · as student with Rohan Mehta · Completed"
    static QString booking(const protocol::PersonBooking& booking, const domain::ZoneTable& zone);
    static QString payment(const protocol::PersonPayment& payment, const domain::ZoneTable& zone);
    static QString report(const protocol::PersonReport& report, const domain::ZoneTable& zone);
    static QString device(const protocol::SignedInDevice& device, const domain::ZoneTable& zone);
    /// "As student: 2 upcoming, 14 completed, 1 cancelled, 0 absences"
    static QString counts(domain::Party as, const protocol::BookingCounts& counts);
};

}  // namespace mc::admin
