#!/bin/sh
# Starts bin/newsloom in a copy of the project's outline, with a java and a mvn that only pretend.
set -u

launcher=$(cd "$(dirname "$0")/.." && pwd)/newsloom
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
home="$scratch/a project"
failures=0

# Only these programs are on the PATH, and what a test adds.
tools=$scratch/tools
mkdir "$tools"
for tool in sh awk cat cksum dirname env find head ln locale mkdir mktemp mv readlink rm sed sleep sort touch; do
  ln -s "$(command -v "$tool")" "$tools/$tool"
done

fresh() {
  rm -rf "$home" "$scratch/bin"
  mkdir -p "$home/bin" "$home/app/src/main" "$scratch/bin"
  cp "$launcher" "$home/bin/newsloom"
  touch "$home/pom.xml" "$home/app/pom.xml"
}

fake_java() { # VERSION; prints its arguments when started with a jar
  mkdir -p "$scratch/jdk/bin"
  cat >"$scratch/bin/java" <<END
#!/bin/sh
case " \$* " in
  *" -version "*) echo "    java.home = $scratch/jdk"; echo "    java.specification.version = $1" ;;
  *ArchiveClassesAtExit*) ;;
  *) echo "in \$(pwd):"; for argument; do echo "<\$argument>"; done ;;
esac
END
  touch "$scratch/jdk/bin/javac"
  chmod +x "$scratch/bin/java" "$scratch/jdk/bin/javac"
}

fake_maven() { # VERSION BUILD
  cat >"$scratch/bin/mvn" <<END
#!/bin/sh
case " \$* " in
  *" -v "*) echo "Apache Maven $1 (fake)" ;;
  *) echo built >>"$scratch/builds"; $2 ;;
esac
END
  chmod +x "$scratch/bin/mvn"
  rm -f "$scratch/builds"
}

newsloom() { # ARGUMENTS; leaves said and status
  said=$(cd "$scratch" && PATH="$scratch/bin:$tools" JAVA_HOME='' "${start:-$home/bin/newsloom}" "$@" 2>&1)
  status=$?
}

builds() {
  if [ -f "$scratch/builds" ]; then grep -c . "$scratch/builds"; else echo 0; fi
}

it() { # SENTENCE CONDITION...
  sentence=$1
  shift
  if "$@"; then
    echo "ok    $sentence"
  else
    echo "FAILS $sentence; it said ($status): $said"
    failures=$((failures + 1))
  fi
}

says() {
  case $said in *"$1"*) true ;; *) false ;; esac
}

refuses() { # WORDS
  [ "$status" = 1 ] && says "$1"
}

good_build='mkdir -p app/target; sleep 1; touch app/target/newsloom.jar'

fresh
newsloom
it 'says that there is no Java' refuses 'Found:
  none'

fake_java 11
newsloom
it 'says which Java is too old' refuses "$scratch/bin/java is Java 11"

fake_java 1.8
newsloom
it 'knows how Java counted before' refuses 'is Java 1.8'

fake_java 17
newsloom
it 'says that there is no Maven' refuses 'there is no Maven'

fake_maven 3.6.3 true
newsloom
it 'says which Maven is too old' refuses 'mvn is 3.6.3'

fake_maven 3.8.1 'echo "[ERROR] No space left"; false'
newsloom
it 'shows why a build failed' refuses '[ERROR] No space left'

fake_maven 4.0.0 "$good_build"
newsloom replay 'my seeds'
it 'builds at the first start and says so' says 'Building Newsloom'
it "passes arguments on as they are, in the caller's folder" says "in $scratch:
<-jar>
<$home/app/target/newsloom.jar>
<replay>
<my seeds>"

newsloom stories --limit 3
it 'compiles simply what is soon done' says '<-XX:TieredStopAtLevel=1>'
newsloom search ferry
it 'compiles simply what searches' says '<-XX:TieredStopAtLevel=1>'
newsloom run
it 'compiles well what works for long' [ "${said#*Tiered}" = "$said" ]

newsloom
it 'does not build again' [ "$(builds)" = 1 ]

mv "$scratch/bin/java" "$scratch/bin/java.kept"
cat >"$scratch/jdk/bin/java" <<END
#!/bin/sh
case " \$* " in *" -version "*) echo asked; exit 1 ;; *) echo started ;; esac
END
chmod +x "$scratch/jdk/bin/java"
echo 'JAVA_VERSION="17.0.15"' >"$scratch/jdk/release"
ln -s "$scratch/jdk/bin/java" "$scratch/bin/java"
newsloom
it 'does not start Java to ask what its release file says' says 'started'
rm "$scratch/jdk/release" "$scratch/jdk/bin/java" "$scratch/bin/java"
mv "$scratch/bin/java.kept" "$scratch/bin/java"

ln -s "$home/bin/newsloom" "$scratch/bin/nl"
start=$scratch/bin/nl
newsloom
it 'starts through a symbolic link' [ "$status" = 0 ]
start=

sleep 1
touch "$home/pom.xml" "$home/app/src/main"
newsloom
it 'does not build again what was copied and has other times' [ "$(builds)" = 1 ]

sleep 1
echo changed >"$home/app/src/main/Source.java"
newsloom
it 'builds again when a source is another' [ "$(builds)" = 2 ]

sleep 1
rm "$home/app/src/main/Source.java"
newsloom
it 'builds again when a source is gone' [ "$(builds)" = 3 ]

echo 'echo "$LC_ALL"' >>"$scratch/bin/java"
for known in C POSIX; do
  LC_ALL=$known newsloom
  it "reads paths in UTF-8 where the locale is “$known”" says 'C.UTF-8'
done

fresh
fake_java 25
fake_maven 3.9.9 "$good_build"
for once in 1 2 3; do
  (newsloom "$once"; [ "$status" = 0 ] || echo "$said" >>"$scratch/failed") &
done
wait
it 'builds once for three first starts at a time' [ "$(builds)" = 1 ]
it 'starts all three' [ ! -f "$scratch/failed" ]

rm "$home/app/target/newsloom.jar"
ln -s 99999999 "$home/app/target/newsloom.lock"
newsloom
it 'does not wait for a build that was killed' [ "$(builds)" = 2 ]
it 'silences what newer JVMs warn of' says '<--sun-misc-unsafe-memory-access=allow>'

# Somebody who may read the project and not write it; root may write whatever it says.
guest=
if [ "$(id -u)" = 0 ]; then guest="$(command -v setpriv) --reuid=65534 --regid=65534 --clear-groups"; fi
echo changed >"$home/pom.xml"
chmod 755 "$scratch"
chmod a-w "$home/app/target"
start=$scratch/bin/as-guest
cat >"$start" <<END
#!/bin/sh
exec $guest "$home/bin/newsloom" "\$@"
END
chmod +x "$start"
newsloom
it 'says who may not build, and does not wait' refuses "you may not write to $home/app/target"
it 'builds nothing then' [ "$(builds)" = 2 ]

[ "$failures" = 0 ]
