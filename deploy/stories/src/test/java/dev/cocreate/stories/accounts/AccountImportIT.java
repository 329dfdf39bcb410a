package dev.cocreate.stories.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccountImportIT {
    private final Web ada = Web.of(Cast.ada());

    @Test
    void aFileIsShownBeforeItIsTaken() {
        Company.is("file-2", "{\"name\": \"Changed\", \"plan\": \"Free\"}");
        Company.is("file-3", "{\"name\": \"Same\", \"plan\": \"Team\", \"revenue\": 5}");
        var file = "key,name,plan,attribute:region,attribute:fileseats:number\r\n"
                + "file-1,\"New, with a comma\",Team,North,4\r\nfile-2,Changed,Team,,\r\nfile-3,Same,Team,,\r\n";

        var would = send(file);
        assertThat(would.page().select(".facts dd").eachText()).containsExactly("1", "1", "1");
        assertThat(count("file-1")).as("nothing has changed yet").isZero();

        var taken =
                ada.send(would.page().select("form[action^=/accounts/imports/]").attr("action"));
        assertThat(taken.page().select(".facts dd").eachText()).containsExactly("1", "1", "1");
        assertThat(Company.read("file-1").getString("name")).isEqualTo("New, with a comma");
        assertThat(Company.read("file-1").getJsonObject("attributes").getInt("fileseats"))
                .isEqualTo(4);
        assertThat(Company.read("file-2").getString("plan")).isEqualTo("Team");
        assertThat(Company.read("file-3").getInt("revenue"))
                .as("a column that is not there changes nothing")
                .isEqualTo(5);

        assertThat(send(file).page().select(".facts dd").eachText()).containsExactly("0", "0", "3");
    }

    @Test
    void aFileOfPeopleMakesWhoIsNewAndWritesToNobody() {
        Company.is("crew-1", "{\"name\": \"Crew\"}");
        var would = send(
                "\uFEFFkey;email;role;name\ncrew-1;skipper@crew.example;buyer;Skipper\ncrew-1;mate@crew.example;;\n");
        assertThat(would.page().select(".facts dd").eachText()).containsExactly("2", "0", "0");
        ada.send(would.page().select("form[action^=/accounts/imports/]").attr("action"));

        assertThat(Company.people("crew-1").items("role")).containsExactly("user", "buyer");
        assertThat(Company.people("crew-1").items("name")).containsExactly("Mate", "Skipper");
        assertThat(Portal.first().find(String.class, "select subject from mail where recipient like '%@crew.example'"))
                .isEmpty();
    }

    @Test
    void aWrongHeaderIsNamedColumnByColumn() {
        assertThat(refused("name,colour,name\nAcme,red,Acme\n"))
                .contains("Line 1, column key", "one of them must be key")
                .contains("Line 1, column colour", "There is no column “colour” for accounts")
                .contains("Line 1, column name", "twice");
        assertThat(refused("key,email,plan\n1,a@b.example,Team\n")).contains("no column “plan” for people");
        assertThat(refused("key,attribute:two words\n1,x\n")).contains("cannot name an attribute");
        assertThat(refused("key,attribute:when:date\n1,x\n")).contains("text, number or yes-no");
        assertThat(refused("")).contains("There is no row in this file");
        assertThat(refused("key,name\n")).contains("There is no row in this file");
    }

    @Test
    void anotherEncodingIsNamedByItsLine() {
        var file = "key,name\nenc-1,Fine\nenc-2,Jürgen\n".getBytes(Charset.forName("windows-1252"));

        assertThat(refused(file)).contains("Line 3", "This is not UTF-8");
        assertThat(count("enc-1")).isZero();
        assertThat(refused("key,name\nenc-3,\"never closed\n")).contains("This is no CSV");
    }

    @Test
    void eachFaultHasItsLineAndColumnAndNothingIsKept() {
        var file = "key,name,revenue,currency,domains\nrow-1,Fine,1,EUR,\nrow 2,,1,EUR,\nrow-3,Three,\"1,5\",EUR,\n"
                + "row-4,Four,1,EURO,gmail.com\nrow-5,Five\nrow-1,Again,1,EUR,\n";

        assertThat(refused(file))
                .contains("Line 3, column key", "Line 3, column name")
                .contains("Line 4, column revenue", "1200.50")
                .contains("Line 5, column currency", "Line 5, column domains", "Anybody gets an address at gmail.com")
                .contains("Line 6", "2 cells", "5 columns")
                .contains("Line 7, column key", "line 2 already");
        assertThat(count("row-1")).isZero();
        assertThat(Portal.first().find(String.class, "select file from import where file = 'faulty.csv'"))
                .as("not even what waits")
                .isEmpty();
    }

    @Test
    void unknownRolesAndAccountsAreRefused() {
        Company.is("roles-1", "{\"name\": \"Roles\"}");

        assertThat(refused("key,email,role\nroles-1,a@roles.example,emperor\n"))
                .contains("Line 2, column role", "write buyer, administrator or user");
        assertThat(refused("key,email,role,primary\nroles-1,nobody,user,maybe\n"))
                .contains("Line 2, column email", "Line 2, column primary");
        assertThat(refused("key,email\nroles-1,a@roles.example\nno-such,b@roles.example\n"))
                .contains("Line 3, column key", "no account with the key “no-such”");
        assertThat(refused("key,email\nroles-1,a@roles.example\nroles-1,A@ROLES.example\n"))
                .contains("Line 3, column email", "line 2 already");
        assertThat(Portal.first().find(String.class, "select email from person where email like '%@roles.example'"))
                .isEmpty();
    }

    @Test
    void aFormulaIsTextAndLeavesAsText() {
        var would =
                send("key,name,plan\nformula-1,\"=HYPERLINK(\"\"http://evil.example\"\")\",+1\nformula-2,-1+1,@sum\n");
        ada.send(would.page().select("form[action^=/accounts/imports/]").attr("action"));
        assertThat(Company.read("formula-1").getString("name")).isEqualTo("=HYPERLINK(\"http://evil.example\")");

        var all = ada.open("/accounts/export.csv");

        assertThat(all.header("Content-Type")).startsWith("text/csv");
        assertThat(all.text())
                .contains("formula-1,\"'=HYPERLINK(\"\"http://evil.example\"\")\",'+1")
                .contains("formula-2,'-1+1,'@sum");
        var back = send(all.text()).page().select(".facts dd").eachText();
        assertThat(back.subList(0, 2)).as("what left comes back as it was").containsExactly("0", "0");
    }

    @Test
    void twoHundredThousandRowsAreTakenToBeSeenAndOneMoreIsNot() {
        var rows = IntStream.rangeClosed(1, 200_000)
                .mapToObj(i -> "many-" + i + ",Company " + i + "\n")
                .collect(Collectors.joining());

        assertThat(refused("key,name\n" + rows + "many-0,One too many\n"))
                .contains("200,000 rows at most", "Line 200,002");
        var would = send("key,name\n" + rows);
        assertThat(would.page().select(".facts dd").eachText()).containsExactly("200,000", "0", "0");
        assertThat(count("many-1")).isZero();
        Portal.first().change("delete from import");
    }

    @Test
    void aDomainOfAnothersStopsTheWholeFile() {
        Company.is("owner-1", "{\"name\": \"Owner\", \"domains\": [\"owned.example\"]}");
        var would = send("key,name,domains\nowner-2,Two,\nowner-3,Three,owned.example\n");

        var refused =
                ada.send(would.page().select("form[action^=/accounts/imports/]").attr("action"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("owned.example belongs to Owner already");
        assertThat(count("owner-2")).as("all or none").isZero();
    }

    private Answer send(String file) {
        var sent = upload(file.getBytes(StandardCharsets.UTF_8), "fine.csv");
        assertThat(sent.status()).as(sent.page().select(".faults").text()).isEqualTo(303);
        return ada.follow();
    }

    private String refused(String file) {
        return refused(file.getBytes(StandardCharsets.UTF_8));
    }

    private String refused(byte[] file) {
        var answer = upload(file, "faulty.csv");
        assertThat(answer.status()).isEqualTo(422);
        return answer.page().select(".faults").text();
    }

    private Answer upload(byte[] file, String name) {
        ada.open("/accounts/imports");
        return ada.attach("/accounts/imports", "file", name, file);
    }

    private static int count(String key) {
        return Portal.first().one(Integer.class, "select count(*) from account where key = ?", key);
    }
}
