package newsloom.bench.mega;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of {@link InventedEvent}: {@code $} before a word stands for a name, a number, or one of several words. */
final class Phrases {
    static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    static final List<String> TITLES = List.of(
            "$town quake: $grim toll $rises to $dead",
            "$people $seek shelter after $region earthquake",
            "$person $says $town will be rebuilt",
            "Rescuers $seek survivors in $village",
            "What we know about the $town earthquake",
            "Magnitude $magnitude quake $hits $region",
            "After the tremor: $people of $village tell",
            "$person under fire over $town relief",
            "Aid $reaches $village, $number still missing",
            "$region counts the cost of the quake");

    static final List<String> LEADS = List.of(
            "The $grim earthquake of magnitude $magnitude that $hits $town has left at least $dead people dead, $officials $says on $day.",
            "$people in $region $seek shelter on $day after a quake $hits $town and its $many villages.",
            "Near $village, $number kilometres from $town, $rescuers $seek those still under the rubble.",
            "$person $says on $day that $many homes in $town cannot be saved.",
            "A $grim week has passed over $region, where the toll of the quake $rises to $dead.",
            "$officials in $town $says $number $people are still missing after the tremor.");

    static final List<List<String>> ASPECTS = List.of(
            List.of(
                    "$rescuers pulled $number $people from a $grim $building in $village.",
                    "With $tools and bare hands, $people dug through what was a $building until $day.",
                    "$person, who leads the $rescuers, $says hope $fades with each $grim hour.",
                    "Dogs from $number teams $seek signs of life beneath the $building.",
                    "A $child was found alive in $village after $number hours."),
            List.of(
                    "$many roads to $village are cut, and helicopters $reaches only $number hamlets.",
                    "The $building in $town takes in the wounded though its $walls are cracked.",
                    "$officials $says power is back for $number $people and water for $many fewer.",
                    "Trains between $region and the coast stand still until $day at the earliest.",
                    "$tools and blankets wait at the airport, $person $says."),
            List.of(
                    "$person promised $number million for $many families that lost a $building.",
                    "In parliament the opposition asked why $person had ignored $grim warnings of $number experts.",
                    "$officials $says rules for $walls and roofs were never enforced in $region.",
                    "Prosecutors look into $number builders whose $building fell within seconds.",
                    "A $grim quarrel over money delays $tools for $village."),
            List.of(
                    "Geologists $says the fault beneath $region moved by $number centimetres.",
                    "$number aftershocks $hits $village since $day, the strongest of them at night.",
                    "Sensors near $town showed a $grim pattern, seismologist $person $says.",
                    "Such a rupture comes once in $number years, $many researchers believe.",
                    "Satellites see $walls of earth that slid into the valley of $village."),
            List.of(
                    "Schools in $region open again on $day, $many of them in tents.",
                    "A $child named after $village was born in a $building made of canvas.",
                    "$people hold a vigil with candles on the square of $town.",
                    "Insurers put the loss at $number million, $person $says, and $many expect more.",
                    "Farmers near $village lost $number animals and cannot wait for $tools."),
            List.of(
                    "Donors from $number countries meet in $town on $day.",
                    "The stadium holds a match for $people without a $building, and $person plays.",
                    "Architects plan $walls of timber that would bend and not break.",
                    "$many leave $region for good, $officials $says with $grim faces.",
                    "Archaeologists fear for the $building above $village, $number years old."));

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("grim", list("deadly grim heavy terrible bleak brutal sombre sorrowful bitter harsh")),
            Map.entry("rises", list("rises climbs grows jumps mounts creeps")),
            Map.entry(
                    "people",
                    list(
                            "residents villagers survivors families neighbours shopkeepers pensioners students herders nurses")),
            Map.entry("seek", list("seek search want await demand find need")),
            Map.entry("says", list("says said insists explained warned claimed")),
            Map.entry("hits", list("hit struck shook rattled rocked jolted")),
            Map.entry("reaches", list("reaches reached finds gets supplies")),
            Map.entry("many", list("many dozens several hundreds countless scores numerous")),
            Map.entry("officials", list("officials ministers police mayors authorities spokesmen governors")),
            Map.entry("rescuers", list("rescuers firefighters soldiers volunteers medics miners")),
            Map.entry(
                    "building",
                    list("school clinic mosque tower bakery farmhouse market library hotel church barracks warehouse")),
            Map.entry("tools", list("shovels excavators cranes tents generators stoves lamps saws")),
            Map.entry("fades", list("fades shrinks sinks dwindles remains")),
            Map.entry("child", list("girl boy toddler baby teenager twin")),
            Map.entry("walls", list("walls beams columns ceilings facades stairs")));

    private Phrases() {}

    /** What can stand for a {@code $kind}. */
    static List<String> words(String kind) {
        return Optional.ofNullable(WORDS.get(kind))
                .orElseThrow(() -> new IllegalArgumentException("No words stand for " + kind + '.'));
    }

    private static List<String> list(String words) {
        return List.of(words.split(" ", -1));
    }
}
