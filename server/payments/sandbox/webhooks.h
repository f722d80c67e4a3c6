#pragma once

#include <mutex>
#include <string>

#include "payments/sandbox/bank_parts.h"
#include "payments/sandbox/faults.h"
#include "platform/jobs/outbox.h"

namespace mc::sandbox {

/// Delivers the Bank's announcements: POST with X-Razorpay-Signature over the raw body and X-Razorpay-Event-Id, at
/// least once, tried again with growing pauses until the answer is 2xx.
class Webhooks {
public:
    /// Registers the outbox handler: construct before Outbox::start().
    Webhooks(jobs::Outbox& outbox, Knobs& knobs, Faults& faults, std::string secret);
    /// Where to; until it is set every delivery fails and waits. Any thread.
    void setTarget(std::string url);
    std::string target() const;

private:
    void deliver(const jobs::Delivery& delivery);
    void post(const std::string& url, const jobs::Delivery& delivery) const;

    Knobs& m_knobs;
    Faults& m_faults;
    std::string m_secret;
    mutable std::mutex m_mutex;
    std::string m_target;
};

}  // namespace mc::sandbox
