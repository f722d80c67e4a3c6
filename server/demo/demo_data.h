#pragma once

#include <cstdint>
#include <vector>

#include "accounts/account_service.h"
#include "accounts/legal_texts.h"
#include "accounts/photos.h"
#include "admin/event_log.h"
#include "bookings/booking_sweep.h"
#include "bookings/session_notes.h"
#include "calls/call_service.h"
#include "mentors/application_documents.h"
#include "mentors/applications.h"
#include "mentors/mentor_service.h"
#include "messaging/message_reports.h"
#include "messaging/messaging_service.h"
#include "notifications/notification_service.h"
#include "payments/dispute_desk.h"
#include "payments/payment_service.h"
#include "payments/sandbox/sandbox_gateway.h"
#include "platform/jobs/outbox.h"
#include "reviews/review_service.h"
#include "scheduling/scheduling_service.h"

namespace mc::demo {

/// What the demo data goes through: the server's own services over a clock that the story moves.
struct Services {
    base::FakeClock& clock;
    const base::Zones& zones;
    database::Database& database;
    jobs::Outbox& outbox;
    accounts::AccountService& accounts;
    mentors::MentorService& mentors;
    scheduling::SchedulingService& scheduling;
    sandbox::SandboxGateway& sandbox;
    payments::PaymentService& payments;
    payments::DisputeDesk& disputeDesk;
    bookings::BookingService& bookings;
    bookings::Holds& holds;
    bookings::BookingChanges& bookingChanges;
    bookings::Settlement& settlement;
    bookings::SessionNotes& sessionNotes;
    bookings::BookingSweep& bookingSweep;
    calls::StayStore& stays;
    messaging::MessagingService& messaging;
    messaging::MessageReports& messageReports;
    reviews::ReviewService& reviews;
    notifications::NotificationService& notifications;
    mentors::Applications& applications;
    mentors::ApplicationDocuments& documents;
    accounts::Photos& photos;
    accounts::LegalTexts& legalTexts;
    admin::EventLog& events;
};

struct Size {
    int students = 200;
    int days = 182;
    int sessionsADay = 7;  ///< At the end; it grows from a third of that.
};

/// Lives through half a year up to `until`: people sign up, book, pay, cancel, meet, write and review. Every booking
/// and every paisa goes through the services, so rules hold and the ledger balances. The same for the same seed and
/// day. Returns the accounts a demo offers.
std::vector<protocol::DemoAccount> fill(const Services& services, domain::UtcTime until, std::uint64_t seed = 1,
                                        Size size = {});

}  // namespace mc::demo
