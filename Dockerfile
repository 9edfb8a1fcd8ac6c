# Newsloom and a Java to run it; docker-compose.yml gives it its role.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /newsloom
COPY . .
RUN mvn -q -B -pl app -am package -Dmaven.test.skip=true -Dspotless.check.skip=true

FROM eclipse-temurin:21-jre
RUN useradd --system --uid 10001 --no-create-home newsloom && install -d -o newsloom /data
COPY --from=build /newsloom/app/target/lib /opt/newsloom/lib
COPY --from=build /newsloom/app/target/newsloom.jar /opt/newsloom/
USER newsloom
ENV NEWSLOOM_DATA=/data
VOLUME /data
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "/opt/newsloom/newsloom.jar"]
CMD ["--help"]
