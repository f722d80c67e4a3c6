#pragma once

#include <QAbstractItemModel>
#include <QObject>
#include <QPointer>
#include <QUrlQuery>
#include <functional>
#include <memory>
#include <optional>

#include "net/api_job.h"

namespace mc::admin {

/// A page of what a filter finds, as the rows of a table of their own.
struct FoundPage {
    std::unique_ptr<QAbstractItemModel> rows;
    int count = 0;  ///< Of what was looked for: a title is none.
    std::optional<std::string> next;
};

/// All that a filter finds, however little of it is on the screen: page by page, in the order of the list, until the end
/// or the most that a file is given. Deletes itself when it is over, and with what asks for it.
class FoundRows : public QObject {
    Q_OBJECT

public:
    using Answer = std::function<void(domain::Result<FoundPage>)>;
    /// Asks for one page: behind the cursor, or the first.
    using Ask = std::function<net::ApiCall*(const std::string& cursor, Answer answer)>;
    static constexpr int kMost = 100'000;

    FoundRows(Ask ask, QObject* parent) : QObject(parent), m_ask(std::move(ask)) {}
    void start() { askFor({}); }
    void stop();

signals:
    void page(const QAbstractItemModel& rows, int soFar);
    void ended(int rows, bool thereIsMore);
    void failed(const mc::domain::Error& error);

private:
    void askFor(const std::string& cursor);
    void take(const domain::Result<FoundPage>& found);

    Ask m_ask;
    int m_rows = 0;
    QPointer<net::ApiCall> m_call;
};

}  // namespace mc::admin
