#pragma once

#include <QAbstractButton>
#include <QWidget>
#include <vector>

#include "widgets/icon.h"

class QVBoxLayout;

namespace mc::widgets {

class ScrollArea;

/// One place of the sidebar: icon, word, count. As a rail only the icon, with a dot for the count and the word as tip.
class SidebarItem : public QAbstractButton {
    Q_OBJECT

public:
    SidebarItem(Icon icon, const QString& text, QWidget* parent = nullptr);

    void setCount(int count);
    int count() const { return m_count; }
    void setRail(bool rail);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void announce();

    Icon m_icon;
    int m_count = 0;
    bool m_rail = false;
};

/// Who is signed in, at the foot of the sidebar; opens a menu.
class AccountButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit AccountButton(QWidget* parent = nullptr);

    /// `detail` is the second line: "Kolkata · IST".
    void setPerson(const QString& key, const QString& name, const QString& detail, bool online);
    void setRail(bool rail);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_key;
    QString m_name;
    QString m_detail;
    bool m_online = false;
    bool m_rail = false;
};

/// The sidebar: 216 wide, or a rail of 64. Ctrl+1…9 picks an item, arrows walk while one has the focus.
class NavRail : public QWidget {
    Q_OBJECT

public:
    explicit NavRail(QWidget* parent = nullptr);

    /// Adds to the upper list and returns its index.
    int addItem(Icon icon, const QString& text, const QString& objectName);
    /// Adds above the account: "Settings".
    int addFootItem(Icon icon, const QString& text, const QString& objectName);
    void clearItems();
    SidebarItem* item(int index) const { return m_items[static_cast<std::size_t>(index)]; }
    int count() const { return static_cast<int>(m_items.size()); }
    /// Of the item of that name; without one nothing happens.
    void setCount(const QString& objectName, int count);
    void setCurrent(int index);  ///< -1: none.
    int current() const;
    void setRail(bool rail);
    bool isRail() const { return m_rail; }
    AccountButton* account() const { return m_account; }

signals:
    void activated(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void keepWidth();
    int add(QVBoxLayout* column, Icon icon, const QString& text, const QString& objectName);

    std::vector<SidebarItem*> m_items;
    ScrollArea* m_places;
    QVBoxLayout* m_upper;
    QVBoxLayout* m_foot;
    AccountButton* m_account;
    bool m_rail = false;
};

/// The product's mark: two joined rings on an accent tile.
void drawLogo(QPainter& painter, const QRectF& rect);

}  // namespace mc::widgets
