#pragma once

#include <QStringList>

namespace mc::e2e {

/// Every page of the tour; who adds a page to it adds it here.
inline const QStringList kTourPages{"account-menu",
                                    "availability",
                                    "availability-vacation",
                                    "booking",
                                    "booking-cancel",
                                    "booking-confirmed",
                                    "booking-details",
                                    "booking-joinable",
                                    "booking-payment",
                                    "booking-time",
                                    "bookings",
                                    "bookings-past",
                                    "call",
                                    "discover",
                                    "discover-empty",
                                    "discover-filtered",
                                    "forgot-password",
                                    "home",
                                    "home-empty",
                                    "lobby",
                                    "mentor-bookings",
                                    "messages",
                                    "notifications",
                                    "offline",
                                    "overview",
                                    "overview-ended",
                                    "profile",
                                    "profile-missing",
                                    "request",
                                    "request-decline",
                                    "reset-password",
                                    "review",
                                    "server-unreachable",
                                    "session-notes",
                                    "settings",
                                    "sign-in",
                                    "sign-in-unreachable",
                                    "sign-up",
                                    "verify"};

}  // namespace mc::e2e
