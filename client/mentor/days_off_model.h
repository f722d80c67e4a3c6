#pragma once

#include <QAbstractListModel>
#include <optional>
#include <vector>

#include "domain/availability.h"
#include "mentor/action_list.h"

namespace mc::mentor {

/// A date with its own times, or a vacation.
struct DayOff {
    std::optional<domain::DayException> exception;
    std::optional<domain::Vacation> vacation;
    QString error;

    domain::CivilDate first() const { return exception ? exception->date : vacation->first; }
};

/// Exceptions and vacations together, in the order of their dates. Knows no network.
class DaysOffModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { KeyRole = Qt::UserRole, DatesRole, WordsRole, OpenRole, ErrorRole };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    void set(std::vector<DayOff> days);
    const DayOff& day(int row) const { return m_days[static_cast<std::size_t>(row)]; }

private:
    std::vector<DayOff> m_days;
};

/// "24 Nov", "24 Dec – 2 Jan".
QString datesWords(domain::CivilDate first, domain::CivilDate last);

/// A dot, the dates, what holds on them, each time of the day on a line of its own, and the cross that removes it.
class DayOffDelegate : public ActionDelegate {
    Q_OBJECT

public:
    enum Action { remove };
    static constexpr int kHeight = 36;   ///< Of a row of one line, at a text scale of 1 …
    static constexpr int kFurther = 20;  ///< … and of each further line.

    using ActionDelegate::ActionDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QRect actionRect(const QRect& row, const QModelIndex& index, int action) const override;
    bool actionEnabled(const QModelIndex&, int) const override { return true; }
};

}  // namespace mc::mentor
