/// bench_rows [rows]: memory of a client's process with so many rows (100,000) in each desk of the admins, which is to stay
/// below 150 MiB, and how long the table takes to be painted at its end; beside it the same window without rows.

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTableView>
#include <cstdio>
#include <cstdlib>

#include "admin/desk_model.h"
#include "admin/orders_model.h"
#include "admin/people_model.h"
#include "widgets/table_delegate.h"
#include "widgets/theme.h"

using namespace mc;

namespace {

constexpr int kPage = 200;  ///< Rows of one answer.
const domain::ZoneName kZone{"Asia/Kolkata"};

double residentMib() {
    static const QRegularExpression line("VmRSS:\\s+(\\d+) kB");
    QFile status("/proc/self/status");
    if (!status.open(QIODevice::ReadOnly)) return 0;
    return line.match(QString::fromLatin1(status.readAll())).captured(1).toDouble() / 1024;
}

std::string numbered(const char* words, int number) {
    return words + std::to_string(number);
}

protocol::DeskLine rowOf(protocol::DeskLine row, int n) {
    row.id = domain::BookingId{n + 1};
    row.code = numbered("GRP-20261116-", n);
    row.student = numbered("Maya Nair ", n);
    row.mentor = numbered("Ananya Krishnan ", n);
    row.startsAt = {1'795'000'000 + n};
    row.total = domain::rupees(1000);
    return row;
}

protocol::DeskOrderLine rowOf(protocol::DeskOrderLine row, int n) {
    row.id = domain::OrderId{n + 1};
    row.code = numbered("GRP-20261116-", n);
    row.student = numbered("Maya Nair ", n);
    row.amount = domain::rupees(1000);
    row.at = {1'795'000'000 + n};
    return row;
}

protocol::PersonEntry rowOf(protocol::PersonEntry row, int n) {
    row.id = domain::UserId{n + 1};
    row.name = numbered("Maya Nair ", n);
    row.email = "m…@students.example";
    row.roles = {protocol::Role::student};
    row.memberSince = {1'795'000'000 + n};
    return row;
}

template <class Model, class Row>
void fill(Model& model, int count) {
    for (int first = 0; first < count; first += kPage) {
        std::vector<Row> page;
        for (int n = first; n < std::min(count, first + kPage); ++n)
            page.push_back(rowOf(Row{}, n));
        model.append(page);
    }
}

/// Paints the table where it ends.
double millisAtTheEnd(QTableView& table) {
    QElapsedTimer timer;
    timer.start();
    table.scrollToBottom();
    table.grab();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

template <class Model, class Row>
void measure(const char* name, int count) {
    Model model(kZone);
    QTableView table;
    table.setModel(&model);
    widgets::prepareTable(table, 44);
    table.resize(1180, 760);
    table.show();
    table.grab();
    const double before = residentMib();
    QElapsedTimer timer;
    timer.start();
    fill<Model, Row>(model, count);
    const auto filled = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    const double end = millisAtTheEnd(table);
    const double after = residentMib();
    std::printf(
        "%-10s %d rows: %.0f MiB, %.0f without them%s; in %d answers taken in %.0f ms, painted at the end %.1f ms\n",
        name, count, after, before, after > 150 ? "   ABOVE 150 MiB" : "", (count + kPage - 1) / kPage, filled, end);
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const int rows = argc > 1 ? std::atoi(argv[1]) : 100'000;
    widgets::Theme theme(widgets::Theme::Mode::light);
    theme.install(application);
    measure<admin::DeskModel, protocol::DeskLine>("bookings", rows);
    measure<admin::OrdersModel, protocol::DeskOrderLine>("orders", rows);
    measure<admin::PeopleModel, protocol::PersonEntry>("people", rows);
    return 0;
}
