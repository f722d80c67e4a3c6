#pragma once

#include <QWidget>

#include "domain/attendance.h"

namespace mc::widgets {

/// When one of the two was in the room, as bars over the session's length, a little before and behind it included. Says
/// nothing by itself: the words stand beside it.
class AttendanceStrip : public QWidget {
    Q_OBJECT

public:
    explicit AttendanceStrip(QWidget* parent = nullptr);

    void set(const domain::UtcRange& session, const std::vector<domain::Stay>& stays);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double placeOf(domain::UtcTime at) const;

    domain::UtcRange m_session;
    std::vector<domain::Stay> m_stays;
};

}  // namespace mc::widgets
