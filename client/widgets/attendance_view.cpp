#include "widgets/attendance_view.h"

#include <QVBoxLayout>

#include "widgets/attendance_strip.h"
#include "widgets/format.h"
#include "widgets/label.h"

namespace mc::widgets {

namespace {

QString staysWords(const domain::ZoneTable& zone, const std::vector<domain::Stay>& stays) {
    if (stays.empty()) return AttendanceView::tr("never there");
    QStringList parts;
    for (const auto& stay : stays)
        parts << (stay.until ? clockRange(zone, stay.from, *stay.until)
                             : AttendanceView::tr("since %1").arg(clockTime(zone, stay.from)));
    return text::listWords(parts);
}

}  // namespace

AttendanceView::AttendanceView(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_student = makeLine("studentSeen");
    m_mentor = makeLine("mentorSeen");
}

AttendanceView::Line AttendanceView::makeLine(const char* name) {
    Line line{{}, new Label({}, TextRole::detail, Token::text2, this), new AttendanceStrip(this)};
    line.words->setObjectName(QLatin1String(name));
    line.words->setWordWrap(true);
    layout()->addWidget(line.words);
    layout()->addWidget(line.strip);
    return line;
}

void AttendanceView::setNames(const QString& student, const QString& mentor) {
    m_student.name = student;
    m_mentor.name = mentor;
}

void AttendanceView::set(const domain::ZoneTable& zone, const domain::UtcRange& session,
                         const domain::Attendance& seen) {
    const auto show = [&](const Line& line, const std::vector<domain::Stay>& stays) {
        line.words->setText(tr("%1: %2", "who, when").arg(line.name, staysWords(zone, stays)));
        line.strip->set(session, stays);
    };
    show(m_student, seen.student);
    show(m_mentor, seen.mentor);
}

}  // namespace mc::widgets
