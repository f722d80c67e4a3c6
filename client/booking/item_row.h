#pragma once

#include <QWidget>

#include "protocol/bookings.h"

class QHBoxLayout;
class QVBoxLayout;

namespace mc::widgets {
class CheckRow;
}

namespace mc::booking {

/// An action item to be ticked, with by when it is due and the page it leads to. Object names: actionItem0 …, itemLink0 …
/// by the number it is given.
class ItemRow : public QWidget {
    Q_OBJECT
public:
    ItemRow(const protocol::ActionItem& item, int number, QWidget* parent);

    /// At the end of its line.
    void addEnd(QWidget* part);
    /// Below its words.
    void addBelow(const QString& words);
    void setDone(bool done);

signals:
    void ticked(bool done);
    /// The item's page is to be opened.
    void linkWanted(const QString& link);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addDetails(const protocol::ActionItem& item, int number);
    void indent();

    QVBoxLayout* m_column;
    QHBoxLayout* m_line;
    QVBoxLayout* m_below;
    widgets::CheckRow* m_tick;
};

}  // namespace mc::booking
