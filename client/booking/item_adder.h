#pragma once

#include <QJsonObject>
#include <QWidget>
#include <optional>
#include <string>
#include <vector>

#include "protocol/bookings.h"

namespace mc::widgets {
class SelectField;
class TextField;
}  // namespace mc::widgets

namespace mc::booking {

/// What to do next, with a link and a day it is due where somebody wants them.
///
/// Object names: newActionItem, newItemLink, newItemDue, addActionItem.
class ItemAdder : public QWidget {
    Q_OBJECT
public:
    explicit ItemAdder(QWidget* parent = nullptr);

    /// The days to choose from begin with that one.
    void setToday(domain::CivilDate today);
    /// Those that are there: none is added with the same words, by which they are known.
    void setItems(const std::vector<protocol::ActionItem>& items);
    /// What is typed and not added; empty when nothing is.
    QJsonObject draft() const;
    void restore(const QJsonObject& draft);
    void clear();

signals:
    void added(const mc::protocol::ActionItem& item);
    void edited();

private:
    void add();
    std::optional<std::string> link() const;

    domain::CivilDate m_today;
    std::vector<std::string> m_taken;
    widgets::TextField* m_text;
    widgets::TextField* m_link;
    widgets::SelectField* m_due;
};

}  // namespace mc::booking
