#pragma once

#include <QListView>

namespace mc::booking {

/// The list view for bookings: rows open on click and Enter; what else there is to do with one is in its menu, and
/// on keys: B books again, T leads to all sessions with that person. objectName bookingList, the menu's entries openBooking,
/// bookAgain, allTogether.
class BookingList : public QListView {
    Q_OBJECT
public:
    explicit BookingList(QWidget* parent = nullptr);

    /// All rows are of one person, and the list stands where all of hers are.
    void setOfOnePerson() { m_ofOnePerson = true; }
    /// As tall as its rows, at most so many; for a card that does not scroll.
    void setRowsShown(int most);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void opened(const QString& link);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void open(const QModelIndex& index);
    void bookAgain(const QModelIndex& index);
    void openTogether(const QModelIndex& index);

    int m_most = 0;
    bool m_ofOnePerson = false;
};

}  // namespace mc::booking
