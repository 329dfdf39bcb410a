package dev.cocreate.portal.dashboard;

import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.charts.Chart;
import dev.cocreate.portal.desk.DeskCounts;
import dev.cocreate.portal.desk.DeskFigures;
import dev.cocreate.portal.exports.Csv;
import dev.cocreate.portal.exports.Rows;
import dev.cocreate.portal.figures.Kept;
import dev.cocreate.portal.figures.PortalFigures;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /dashboard}, for the team: what waits, how soon answers come, what rises. */
@Path("/dashboard")
public class DashboardResource {
    private final Dashboard dashboard;
    private final DeskCounts desk;
    private final PortalFigures figures;
    private final Pages pages;
    private final Visit visit;

    @Inject
    DashboardResource(Dashboard dashboard, DeskCounts desk, PortalFigures figures, Pages pages, Visit visit) {
        this.dashboard = dashboard;
        this.desk = desk;
        this.figures = figures;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response show() {
        visit.team();
        var charts = dashboard.ids().stream()
                .map(id -> new Shown(id, dashboard.chart(id)))
                .toList();
        return pages.show(
                "dashboard/index.jte",
                new DashboardPage(figures.now(Sight.everything()), desk.figures(), charts, dashboard.risers()));
    }

    @GET
    @Path("rising.csv")
    public Response rising() {
        visit.team();
        var rows = new ArrayList<List<@Nullable Object>>();
        dashboard
                .risers()
                .forEach(riser -> rows.add(Rows.cells(
                        riser.id().toString(),
                        riser.title(),
                        riser.week(),
                        riser.month(),
                        riser.votes(),
                        riser.createdAt())));
        return csv("rising", Csv.of(List.of("id", "title", "last7Days", "last30Days", "votes", "createdAt"), rows));
    }

    @GET
    @Path("{chart: [a-z-]+}.csv")
    public Response table(@PathParam("chart") String id) {
        visit.team();
        var chart = dashboard.chart(id);
        var words = pages.shell().words();
        var columns = new ArrayList<>(List.of("label"));
        chart.series().forEach(series -> columns.add(words.say(series.name())));
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var i = 0; i < chart.labels().size(); i++) {
            var row = new ArrayList<@Nullable Object>();
            row.add(chart.labels().get(i).exact());
            for (var series : chart.series()) {
                row.add(series.values().get(i).map(DashboardResource::plain).orElse(null));
            }
            rows.add(row);
        }
        return csv(id, Csv.of(columns, rows));
    }

    /** Counts without a fraction, so that a spreadsheet of any country reads them. */
    private static Number plain(double value) {
        return value == Math.rint(value) ? (Number) Math.round(value) : (Number) (Math.round(value * 100) / 100.0);
    }

    private static Response csv(String name, String table) {
        return Response.ok(table, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A chart with the name of its tile. */
    public record Shown(String id, Chart chart) {}

    /** Everything on the dashboard. */
    public record DashboardPage(Kept kept, DeskFigures desk, List<Shown> charts, List<Riser> risers) {}
}
