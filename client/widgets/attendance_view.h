#pragma once

#include <QWidget>

#include "domain/attendance.h"

namespace mc::widgets {

class AttendanceStrip;
class Label;

/// Who was in a session's room and when (decision 8): for each of the two the times in words, and the same as a bar.
///
/// Object names: studentSeen, mentorSeen.
class AttendanceView : public QWidget {
    Q_OBJECT

public:
    explicit AttendanceView(QWidget* parent = nullptr);

    void setNames(const QString& student, const QString& mentor);
    /// In the reader's zone.
    void set(const domain::ZoneTable& zone, const domain::UtcRange& session, const domain::Attendance& seen);

private:
    struct Line {
        QString name;
        Label* words = nullptr;
        AttendanceStrip* strip = nullptr;
    };
    Line makeLine(const char* name);

    Line m_student;
    Line m_mentor;
};

}  // namespace mc::widgets
