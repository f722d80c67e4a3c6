#pragma once

#include <QListView>

namespace mc::booking {

/// The list view for bookings: rows open on click and Enter. objectName bookingList.
class BookingList : public QListView {
    Q_OBJECT
public:
    explicit BookingList(QWidget* parent = nullptr);

    /// As tall as its rows, at most so many; for a card that does not scroll.
    void setRowsShown(int most);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void opened(const QString& link);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void open(const QModelIndex& index);
    int m_most = 0;
};

}  // namespace mc::booking
