#pragma once

#include <QWidget>
#include <optional>

#include "admin/analytics_span.h"

namespace mc::widgets {
class TextField;
}

namespace mc::admin {

/// Dates somebody types, as the program or ISO 8601 writes them: the first and the last day. Object names begin with
/// `name`: …From, …Until, …Show.
class OwnDays : public QWidget {
    Q_OBJECT

public:
    explicit OwnDays(const QString& name, QWidget* parent = nullptr);

    /// `today` is the example of what is to be written.
    void setToday(domain::CivilDate today) { m_today = today; }
    void show(const Stretch& days);
    /// What was typed, where it can be read: absent with the reason at the field.
    std::optional<Stretch> read();

    /// "2026-11-19", "19 Nov 2026", or as the locale writes dates in short.
    static std::optional<domain::CivilDate> dateOf(const QString& typed);

signals:
    void chosen(const mc::admin::Stretch& days);

private:
    widgets::TextField* addDate(const QString& name, const QString& label);
    void choose();

    widgets::TextField* m_from;
    widgets::TextField* m_until;
    domain::CivilDate m_today;
};

}  // namespace mc::admin
