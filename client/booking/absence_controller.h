#pragma once

#include <QObject>
#include <QPointer>
#include <optional>

#include "net/api_client.h"
#include "protocol/absence.h"

namespace mc::booking {

/// Who was there when, what was said about it, and the student's note (decision 8, case 41). No widgets. GUI thread.
class AbsenceController : public QObject {
    Q_OBJECT
public:
    explicit AbsenceController(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    /// What is known of the same booking stays until the answer.
    void load(domain::BookingId id);
    void note(const QString& text);

    /// Absent until it is known.
    const std::optional<protocol::AbsenceFile>& file() const { return m_file; }
    const std::optional<domain::Error>& error() const { return m_error; }  ///< Why it is not known.
    bool isBusy() const { return !m_noteCall.isNull(); }

signals:
    void changed();
    void noted();
    void refused(const QString& words);

private:
    void received(const domain::Result<protocol::AbsenceFile>& file);

    net::ApiClient& m_api;
    domain::BookingId m_id;
    std::optional<protocol::AbsenceFile> m_file;
    std::optional<domain::Error> m_error;
    QPointer<net::ApiCall> m_call;
    QPointer<net::ApiCall> m_noteCall;
};

}  // namespace mc::booking
